/**
 * Where each fact of the tables in this folder comes from, and how sure it is.
 *
 * The vendor publishes no schema: its pages state some facts, real packages and clients show others, and a few
 * follow only from those. A rule may be an error on `stated` facts and, where certain, on `observed` ones.
 */

/** `stated`: a vendor's page or code says so; `observed`: seen in a real package or a third party's source; `inferred`: follows from those, and is written nowhere. */
export type Confidence = 'stated' | 'observed' | 'inferred';

/** The origin of one row of a table. */
export interface Source {
  /** Short name of the page, package or repository. */
  readonly name: string;
  readonly confidence: Confidence;
}

/** A fact that a vendor's page or code states. */
export function stated(name: string): Source {
  return { name, confidence: 'stated' };
}

/** A fact that a real package or a third party's source shows. */
export function observed(name: string): Source {
  return { name, confidence: 'observed' };
}

/** A fact that follows from stated and observed ones. */
export function inferred(name: string): Source {
  return { name, confidence: 'inferred' };
}

// Themes
export const THEME_PAGE = stated('Pexip docs, themes_file_requirements');
export const THEME_PAGE_V13 = stated('Pexip docs v13, themes_base_files');
export const THEME_PRESENCE_PAGE = stated('Pexip docs v11, lync/presence');
export const THEME_UPLOAD_PAGE = stated('Pexip docs, themes_creating_editing');
export const PINNING_PAGE = stated('Pexip docs, participant_pinning');
export const DTMF_PAGE = stated('Pexip docs, dtmf_controls');
export const THEME_ZIP = observed('theme ZIP in pexip/terraform-provider-infinity');
export const CLIENT_API = observed('theme responses in @pexip/infinity-api and pexip/pexip-android-sdk');
export const CLIENT_API_NOTES = observed('client API notes in lorist/pexip-claude-skills');
export const CLASSIFICATION_EXAMPLE = observed('example theme in odallokken/classification');

// webapp1 and the desktop client
export const DESKTOP_PAGE = stated('Pexip docs v13, customize_desktop');
export const LEGACY_BACKUP = observed('configuration folder in gjerdingc/Pexip-Branding-Backup');
export const LEGACY_CLIENT = observed('source of a legacy client in dongxingyan/pc_client_pengcloud');

// webapp2
export const PLUGIN_GUIDE = stated('Pexip client plugin API guide');
export const PLUGIN_PAGES = stated('developer.pexip.com, webapp-2 plugin pages');
export const VENDOR_PLUGINS = observed('plugin repositories pexip/plugin-*');
export const WEBAPP2_ZIP = observed('webapp2 branding ZIP in pexip/terraform-provider-infinity');

// webapp3
export const WEBAPP3_ZIP = observed('webapp3 branding ZIP in pexip/terraform-provider-infinity');
export const WEBAPP3_LOADER = observed('webapp3 loader notes in Josh-E-S/pexip-infinity-skills');
export const WEBAPP3_NOTES = observed('webapp3 field notes in sidumorjens/pexip-claude-skills');
export const WEBAPP3_MANIFESTS = observed('webapp3 manifests of public plugin repositories');
export const WEBAPP3_PLUGIN_API = stated('@pexip/plugin-api changelog and vendor plugin READMEs');
export const WEBAPP3_TEST_IDS = observed('test ids of @pexip/media-components 22.0.3 to 27.0.0');
export const WEBAPP3_TRANSLATION_KEYS = observed('texts of @pexip/media-components 22.0.3 to 27.0.0');
export const WEBAPP3_COMPONENTS = observed('@pexip/components 19.0.0');
export const WEBAPP3_CLIENT_PACKAGE = observed('call types of @pexip/infinity 20.0.0');
export const WEBAPP3_PLUGIN_TYPES = observed('types of @pexip/plugin-api 22.0.0');

// uploading
export const BRANDING_PAGES = stated('Pexip docs, customize_webapp and branding_paths');
