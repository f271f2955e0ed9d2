export const clientId = 'hasila';
export const clientName = 'Hasila';
