import { dossierTemplate } from '../../core/claims/template.ts';
import type { DossierTemplateResult } from '../protocol.ts';

/** What a new `hasila.yaml` says. */
export const newDossier = () => (): DossierTemplateResult => ({ text: dossierTemplate() });
