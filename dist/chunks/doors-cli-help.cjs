var n=Object.defineProperty;var b=Object.getOwnPropertyDescriptor;var _=Object.getOwnPropertyNames;var y=Object.prototype.hasOwnProperty;var w=(e,t)=>{for(var o in t)n(e,o,{get:t[o],enumerable:!0})},v=(e,t,o,p)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of _(t))!y.call(e,s)&&s!==o&&n(e,s,{get:()=>t[s],enumerable:!(p=b(t,s))||p.enumerable});return e};var O=e=>v(n({},"__esModule",{value:!0}),e);var P={};w(P,{"doors-cli-help":()=>j});module.exports=O(P);var m=require("./doors-cli-main.cjs");var{commands:u,commonOptions:a}=m["src/doors/cli/commands.ts"];var r=require("./action+doors-cli-main+index.cjs");var{}=r["src/report/outputs.ts"];var{}=r["src/project/output-directories.ts"];var{}=r["src/rules/every-kind-rules.generated.ts"];var{}=r["src/reading/known-files.ts"];var{}=r["src/formats/type.ts"];var{}=r["src/formats/formats.ts"];var{}=r["src/reading/references.ts"];var{}=r["src/files/path-index.ts"];var{}=r["src/files/paths.ts"];var{}=r["src/pexip/kinds.ts"];var{VERSION:f}=r["src/version.generated.ts"];var x=require("./shared-files-faults.cjs");var{}=x["src/model/usage-error.ts"];var{}=r["src/formats/wav/edits.ts"];var{}=r["src/reading/hierarchy.ts"];var{}=r["src/reading/base-theme-lists.ts"];var{}=r["src/reading/screens.ts"];var{}=r["src/formats/wav/sound-layout.ts"];var{}=r["src/formats/refusal.ts"];var{}=r["src/formats/structure.ts"];var{}=r["src/pexip/theme-files.ts"];var{}=r["src/pexip/prompts.ts"];var{}=r["src/rules/option.ts"];var{}=r["src/rules/decode-faults.ts"];var{}=r["src/rules/defaults/compare.ts"];var{}=r["src/reading/webapp2-documents.ts"];var{}=r["src/formats/json/nodes-at.ts"];var{}=r["src/pexip/pinning.ts"];var{}=r["src/pexip/webapp3-config.ts"];var{}=r["src/pexip/classification.ts"];var{}=r["src/pexip/dtmf.ts"];var{}=r["src/pexip/webapp2.ts"];var{}=r["src/pexip/custom-layouts.ts"];var{}=r["src/pexip/litter.ts"];var{}=r["src/pexip/webapp1-settings.ts"];var{}=r["src/reading/plugin-packages.ts"];var{}=r["src/pexip/webapp2-files.ts"];var{}=r["src/rules/words.ts"];var{}=r["src/reading/base-language.ts"];var{}=r["src/reading/client-settings.ts"];var{}=r["node_modules/fastest-levenshtein/esm/mod.js"];var{}=r["src/pexip/webapp1-setting.ts"];var{}=r["node_modules/jsonc-parser/lib/esm/impl/parser.js"];var{}=r["src/formats/text/position.ts"];var{}=r["src/reading/paths.ts"];var{}=r["src/formats/text/references.ts"];var{}=r["src/pexip/desktop.ts"];var{}=r["src/rules/image/as-picture.ts"];var{}=r["src/formats/pixels/refusals.ts"];var{}=r["src/pexip/images.ts"];var{}=r["src/pexip/theme-screens.ts"];var{}=r["src/pexip/webapp3-colors.ts"];var{}=r["src/pexip/keys.ts"];var{}=r["src/rules/rule.ts"];var{}=r["src/pexip/webapp1-files.ts"];var{}=r["src/pexip/files.ts"];var{}=r["src/pexip/source.ts"];function h(){return`brandgate ${f}: checks, builds and publishes Pexip themes and client branding

Usage: brandgate <command> [paths\u2026] [options]

${i(u.map(({name:e,summary:t})=>[e,t]))}

\u201Cbrandgate <command> --help\u201D lists the options of a command, \u201Cbrandgate --version\u201D says which version this is.
Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage, configuration or internal failure.
`}function l({name:e,summary:t,positional:o,options:p,example:s}){let d=o?` [${o.name}${o.most>1?"\u2026":""}]`:"",k={...p,...a,...p};return`${t}.

Usage: brandgate ${e}${d} [options]
${o?`
${i([[o.name,o.help]])}
`:""}
${i(Object.entries(k).map(([g,c])=>[$(g,c),c.help]))}

Example: ${s}
`}function $(e,{value:t,short:o}){return`${o?`-${o}, `:""}--${e}${t===void 0?"":` ${t}`}`}function i(e){let t=Math.max(...e.map(([o])=>o.length));return e.map(([o,p])=>`  ${o.padEnd(t)}  ${p}`).join(`
`)}var j={commandHelp:l,generalHelp:h};0&&(module.exports={"doors-cli-help":null});
