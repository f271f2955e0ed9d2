/** Text as a filter compares it: capitals, Arabic vowel signs and the many forms of alef are no reason not to find something. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
