const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;
"use strict";var D=Object.defineProperty;var Pe=Object.getOwnPropertyDescriptor;var Ae=Object.getOwnPropertyNames;var Me=Object.prototype.hasOwnProperty;var Re=(e,n)=>{for(var t in n)D(e,t,{get:n[t],enumerable:!0})},Ie=(e,n,t,o)=>{if(n&&typeof n=="object"||typeof n=="function")for(let r of Ae(n))!Me.call(e,r)&&r!==t&&D(e,r,{get:()=>n[r],enumerable:!(o=Pe(n,r))||o.enumerable});return e};var Te=e=>Ie(D({},"__esModule",{value:!0}),e);var kn={};Re(kn,{toHtml:()=>yn});module.exports=Te(kn);var _e=new RegExp("[\\p{Cc}\\p{Cs}\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]|\\u034f|[\\u17b4\\u17b5]|[\\u180b-\\u180d\\u180f]|(?<!\\P{ASCII})[\\u200c\\u200d]","gu");function Q(e){return e.replace(_e,Ne)}function Ne(e){return e==="	"?" ":Oe(e)}function Oe(e){return`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`}var ee="1.0.0";var ne=e=>`https://github.com/brandgate/brandgate/blob/v${ee}/docs/rules/${e}.md`;function j({rule:e,documentation:n}){return/^[a-z0-9-]+$/.test(e)&&n===ne(e)?n:void 0}var Ce=/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u2060-\u206f\ufff0-\ufffb\u115f\u1160\u2800\u3164\uffa0]|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu,Fe={"\n":"\\n","\r":"\\r","	":"\\t"},Le=/[\p{Extended_Pictographic}\p{M}\p{Emoji}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Mongolian}\p{sc=Devanagari}]/u,Be=new Set(["\u200C","\u200D","\uFE0E","\uFE0F"]);function $(e){return e.replace(Ce,(n,t)=>Be.has(n)&&De(e,t)?n:Fe[n]??je(n)).replaceAll("##[","#U+0023[")}function De(e,n){let t=[...e.slice(Math.max(0,n-2),n)].at(-1)??"";return!/^[0-9#*]?$/.test(t)&&Le.test(t)}var je=e=>`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`;var re={added:"+",removed:"\u2212",changed:"~",moved:"\u2192"},te=120,z=e=>e.length>te?`${e.slice(0,te-1).replace(/[\ud800-\udbff]$/,"")}\u2026`:e,G=e=>e.map(n=>typeof n=="string"?n:n.is==="text"?`\u201C${$(n.value)}\u201D`:$(n.value)).join("");function g(e){return{name:e,confidence:"stated"}}function f(e){return{name:e,confidence:"observed"}}function W(e){return{name:e,confidence:"inferred"}}var U=g("Pexip docs, themes_file_requirements"),zn=g("Pexip docs v13, themes_base_files"),Gn=g("Pexip docs v11, lync/presence"),H=g("Pexip docs, themes_creating_editing"),Wn=g("Pexip docs, participant_pinning"),Un=g("Pexip docs, dtmf_controls"),Hn=f("theme ZIP in pexip/terraform-provider-infinity"),Kn=f("theme responses in @pexip/infinity-api and pexip/pexip-android-sdk"),Vn=f("client API notes in lorist/pexip-claude-skills"),Zn=f("example theme in odallokken/classification"),x=g("Pexip docs v13, customize_desktop"),qn=f("configuration folder in gjerdingc/Pexip-Branding-Backup"),Jn=f("source of a legacy client in dongxingyan/pc_client_pengcloud"),T=g("Pexip client plugin API guide"),Yn=g("developer.pexip.com, webapp-2 plugin pages"),Xn=f("plugin repositories pexip/plugin-*"),Qn=f("webapp2 branding ZIP in pexip/terraform-provider-infinity"),et=f("webapp3 branding ZIP in pexip/terraform-provider-infinity"),nt=f("webapp3 loader notes in Josh-E-S/pexip-infinity-skills"),tt=f("webapp3 field notes in sidumorjens/pexip-claude-skills"),rt=f("webapp3 manifests of public plugin repositories"),ot=g("@pexip/plugin-api changelog and vendor plugin READMEs"),it=f("test ids of @pexip/media-components 22.0.3 to 27.0.0"),st=f("texts of @pexip/media-components 22.0.3 to 27.0.0"),at=f("@pexip/components 19.0.0"),lt=f("call types of @pexip/infinity 20.0.0"),dt=f("types of @pexip/plugin-api 22.0.0"),_=g("Pexip docs, customize_webapp and branding_paths");var gt={file:"osx/icon.icns",sizesInPixels:[128,256,512],source:W("sizes that macOS shows in the Dock and the Finder")},mt={files:["windows/wixui-banner.bmp","windows/wixui-dialog.bmp"],bitsPerPixel:24,source:W("Windows Installer dialogs")};var oe=[{text:"Upload the ZIP on the Management Node under Web App > Web App Branding (older versions: Services > Web App Customization).",source:_},{text:"Choose the branding for a path under Web App > Web App Paths, so that its users see it.",source:_}],ze={theme:{what:"a theme: prompts, splash screens and layouts",home:"",markers:["themeconfig.json","vendordata.json","custom_layout_*.json","*_48kHz_mono.wav"],zipPrefix:"",nextSteps:[{text:"Upload the ZIP on the Management Node under Services > Themes.",source:H},{text:"Choose the theme in the services and Call Routing Rules that shall use it, or as the default theme in the global settings.",source:H},{text:"Uploading custom layouts needs a customlayouts licence.",when:"custom-layouts",source:U}],source:U},webapp1:{what:"branding of the legacy web app",home:"configuration",markers:["settings.js","languages/","themes/"],zipPrefix:"",nextSteps:[{text:"Upload the ZIP on the Management Node under Services > Web App Customization (newer versions: Web App > Web App Branding).",source:g("Pexip docs, customize_webapp")}],source:x},webapp2:{what:"branding and plugins of webapp2",home:"webapp2",markers:["manifest.json","settings.json","branding/manifest.json"],zipPrefix:"webapp2/",nextSteps:[...oe,{text:"Clients take the new branding only if its brandingID differs from the one that they have.",source:T},{text:"Hosts that the plugins call must be allowed by the content security policy of the nodes.",when:"plugins",source:T}],source:T},webapp3:{what:"branding and plugins of webapp3",home:"webapp3/branding",markers:["manifest.json"],zipPrefix:"webapp3/branding/",nextSteps:oe,source:_},desktop:{what:"branding of the desktop client, to be built with the vendor\u2019s toolkit",home:"",markers:["package/configuration/"],zipPrefix:"",nextSteps:[{text:"Unpack the ZIP over the vendor\u2019s pexip-branding toolkit, near the top of a drive.",source:x},{text:"On Windows, run windows\\branding.hta, enter product and company, and build; the results are in BRANDED.",source:x},{text:"The toolkit signs Windows packages only, with a PFX certificate; the others are unpacked, signed and packed again.",source:x},{text:"Users who had the client before delete its local settings, or the new defaults do not take effect.",source:x},{text:"The installer\u2019s pictures and licence text are part of the Windows MSI only.",when:"installer",source:x}],source:x}};var p=(e,n)=>`${e} ${n}${e===1?"":"s"}`;function Ge({summary:e,packages:n,findings:t}){let o=n.filter(({judged:i})=>i===!1),r=i=>i.reduce((l,{assets:d})=>l+d,0),a=new Set(t.flatMap(i=>i.package??[]));return{packages:e.packages,judged:e.packages-o.length,affected:a.size,assets:e.assets-r(o)}}function ie(e){let{packages:n,judged:t,assets:o}=Ge(e);return`${t===n?p(n,"package"):`${t} of ${p(n,"package")}`}, ${p(o,"file")}, ${p(e.summary.rules,"rule")}`}function se({summary:e}){let n=[e.errors>0?p(e.errors,"error"):"",e.warnings>0?p(e.warnings,"warning"):"",e.infos>0?p(e.infos,"note"):""].filter(t=>t!=="");return n.length===0?"no findings":n.join(", ")}function N(e){return e<1e3?`${e} B`:e<999950?`${(e/1e3).toFixed(1)} kB`:e<99995e4?`${(e/1e6).toFixed(1)} MB`:`${(e/1e9).toFixed(2)} GB`}var ae=({fixed:e})=>e?" (fixed in the patch)":"";function We({packages:e},n){return e.find(({name:t})=>t===n.package)?.errors??0}function le(e,n){let t=We(e,n);return t===0?"":`built in spite of ${p(t,"error")}: not to be used`}var de=2e3,Ue={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function s(e,...n){let t=e[0]??"";return n.forEach((o,r)=>{t+=He(o)+(e[r+1]??"")}),{markup:t}}var A=e=>({markup:e});function He(e){return e===void 0?"":typeof e=="string"?Ke(e):typeof e=="number"?String(e):"markup"in e?e.markup:e.map(({markup:n})=>n).join("")}function Ke(e){let n=e.length>de?`${e.slice(0,de-1).replace(/[\ud800-\udbff]$/,"")}\u2026`:e;return Q(n).replace(/[&<>"']/g,t=>Ue[t]??"").replaceAll("##[","#&#35;[").replaceAll("::",":&#58;")}function m(e,n,t){return s`<section id="${e}" aria-labelledby="${e}-title">
<h2 id="${e}-title">${n}</h2>
${t}
</section>
`}function S(e,n,t){let o=n.map(a=>a.startsWith("#")),r=(a,i)=>i===0?s`<th scope="row">${a}</th>`:o[i]?s`<td class="number">${a}</td>`:s`<td>${a}</td>`;return s`<div class="scroll" role="group" aria-label="${e}" tabindex="0"><table>
<caption class="unseen">${e}</caption>
<thead><tr>${n.map((a,i)=>s`<th scope="col"${o[i]?s` class="number"`:void 0}>${a.replace("#","")}</th>`)}</tr></thead>
<tbody>${t.map(a=>s`<tr>${a.map(r)}</tr>\n`)}</tbody>
</table></div>`}function k(e){return String(e).replace(/\B(?=(\d{3})+$)/g,"\u202F")}function y(e,n=""){return e===0?s`<span class="zero">0</span>`:n===""?s`${k(e)}`:s`<span class="count ${n}">${k(e)}</span>`}var E=1e3,O=96;function ce({languages:e}){if(e.length===0)return;let t=[...new Set(e.map(({package:i})=>i))].length>1,o=e.slice(0,E).map(i=>[s`<bdi>${i.language}</bdi>`,...t?[s`<bdi>${i.package}</bdi>`]:[],s`<bdi>${i.reference}</bdi>`,Ve(i),y(i.tokens),y(i.missing,"warning"),y(i.extra,"warning"),y(i.variables,"error"),y(i.untranslated,"info")]),r=["Language",...t?["Package"]:[],"Reference","Translated","#Texts","#Missing"],a=S("Languages",[...r,"#Extra","#Broken variables","#Untranslated"],o);return m("languages","Languages",s`${a}${K(e.length,"language","brandgate-report.json has all")}`)}function Ve({tokens:e,extra:n,missing:t,untranslated:o}){let r=e-n+t,a=r>0?Math.min(1,Math.max(0,(e-n-o)/r)):0,i=Math.floor(a*100);return s`<span class="share"><svg class="bar" viewBox="0 0 ${O} 8" width="${O}" height="8" aria-hidden="true" focusable="false"><rect class="track" width="${O}" height="8" rx="4"/><rect class="fill" width="${Math.round(a*O)}" height="8" rx="4"/></svg> ${i}%</span>`}function pe(e){if(e.length===0)return;let n=E,t=e.map(({package:o,kind:r,phrases:a,differences:i,more:l})=>{let d=i.slice(0,n);n-=d.length;let u=a.length===0?void 0:s` <span class="tally"><bdi>${G(a)}</bdi></span>`,h=i.length-d.length+l;return s`<h3><bdi>${o}</bdi> <span class="tally">${r}</span>${u}</h3>
${d.length>0?s`<ul class="changes">${d.map(Ze)}</ul>`:void 0}
${h>0?s`<p class="more">${p(h,"more change")}. <code>brandgate diff</code> lists all.</p>`:void 0}`});return m("changes","What changed",s`${t}`)}function Ze({change:e,about:n,what:t,of:o,phrases:r}){let a=r.length===0?void 0:s` <span class="detail"><bdi>${G(r)}</bdi></span>`,i=o===void 0?void 0:s` <span class="detail"><bdi>${$(z(o))}</bdi></span>`;return s`<li class="${e}"><span class="sign" aria-hidden="true">${re[e]}</span><span class="about"><span class="unseen">${e}: </span>${n}</span> <span><code>${$(z(t))}</code>${i}${a}</span></li>
`}function ue(e){let{archives:n}=e;if(n.length===0)return;let t=n.slice(0,E).map(r=>{let{name:a,package:i,entries:l,bytes:d,sha256:u}=r,h=le(e,r);return[s`<code>${a}</code>${h===""?void 0:s` <span class="count error">${h}</span>`}`,s`<bdi>${i}</bdi>`,s`${k(l)}`,s`${N(d)}`,s`<code class="sum">${u}</code>`]}),o=S("Archives",["Archive","Package","#Files","#Size","SHA-256"],t);return m("archives","Archives",s`${o}${K(n.length,"archive","SHA256SUMS has all")}`)}function fe({skipped:e}){if(e.length===0)return;let n=new Map;for(let{rule:r,reason:a,package:i}of e){let l=JSON.stringify([r,a]),d=n.get(l)??{rule:r,reason:a,packages:[]};n.set(l,d),i!==void 0&&d.packages.push(i)}let t=[...n.values()].slice(0,E).map(({rule:r,reason:a,packages:i})=>[s`<code>${r}</code>`,s`${a}`,s`${i.join(", ")}`]),o=S("Not judged",["Rule","Reason","Packages"],t);return m("skipped","Not judged",s`${o}${K(n.size,"rule","brandgate-report.json has all")}`)}function K(e,n,t){if(!(e<=E))return s`<p class="more">${p(e-E,`more ${n}`)}: ${t}.</p>`}function me(e,n){let t=Math.min(e.length,n.length);for(let o=0;o<t;o++){let r=e.charCodeAt(o),a=n.charCodeAt(o);if(r!==a)return ge(r)-ge(a)}return e.length-n.length}function ge(e){return e>=55296&&e<=57343?e+65536:e}var he={V:"stated by the vendor",F:"a file-format standard",C:"asked for by users",O:"observed in real packages",S:"security",H:"house judgement"};var V=160,qe=60;function ye({location:e},n){if(n.trim()===""||e?.line===void 0)return;let{line:t,column:o}=e,r=o===void 0?0:Z(n,o-1);if(r>n.length)return;let a=Math.min(o===void 0?0:Je(e,n,r),n.length),i=Ye(n,r),l=Z(n,Math.min(n.length,i+V)),d=Math.min(a,l),u=i>0&&n.slice(0,i).trim()!==""?"\u2026":"",h=l<n.length?"\u2026":"",v=o===void 0?void 0:s`<mark>${n.slice(r,d)}</mark>`;return s`<pre class="excerpt"><span class="line">${t}</span><code>${u}${n.slice(i,r)}${v}${n.slice(Math.max(r,d),l)}${h}</code></pre>`}function Je({line:e,endLine:n,endColumn:t},o,r){return n!==void 0&&e!==void 0&&n>e?o.length:t!==void 0&&t-1>r?t-1:r+((o.codePointAt(r)??0)>65535?2:1)}function Ye(e,n){let t=Math.min(n,e.length-e.trimStart().length);if(e.length-t<=V)return t;let o=Math.max(t,Math.min(n-qe,e.length-V));return Z(e,o)}var Z=(e,n)=>/[\udc00-\udfff]/.test(e.charAt(n))?n-1:n;var be=5e3,Xe=200,M=["error","warning","info"],q={error:"Error",warning:"Warning",info:"Note"};function xe({packages:e,findings:n}){let t=new Set(n.flatMap(({package:r})=>r===void 0?[]:[r])),o=[...new Set([...e.map(({name:r})=>r),...t])].filter(r=>t.has(r));return new Map(o.map((r,a)=>[r,`package-${a+1}`]))}function we(e){let{findings:n}=e.report;if(n.length===0)return m("findings","Findings",s`<p class="calm">Nothing to mend: every rule that could be judged holds.</p>`);let t=Qe(n),r=[...R(t,({package:l})=>l??"")].map(([l,d])=>nn(l,d,e)),a=n.length-t.length,i=a>0?s`<p class="more">${p(a,"less severe finding")} left out of this page. <code>brandgate-report.json</code> has all ${k(n.length)}.</p>`:void 0;return m("findings","Findings",s`${en(t,e)}
${i}<p class="calm" id="none" hidden>No finding is like that. <button type="button" id="clear">Show all findings</button></p>
${r}`)}function Qe(e){if(e.length<=be)return e;let n=M.flatMap(o=>e.filter(r=>r.severity===o)),t=new Set(n.slice(0,be));return e.filter(o=>t.has(o))}function R(e,n){let t=new Map;for(let o of e){let r=n(o),a=t.get(r);a?a.push(o):t.set(r,[o])}return t}function en(e,{anchors:n}){let o=M.filter(l=>e.some(d=>d.severity===l)).map(l=>{let d=e.filter(u=>u.severity===l).length;return s`<label class="chip ${l}"><input type="checkbox" name="severity" value="${l}" checked> ${p(d,q[l].toLowerCase())}</label>\n`}),a=[...R(e,({package:l})=>l??"")].map(([l,d])=>s`<option value="${n.get(l)??"project"}">${l||"the project"} (${d.length})</option>`),i=[...R(e,({rule:l})=>l)].sort(([l],[d])=>me(l,d)).map(([l,d])=>s`<option value="${l}">${l} (${d.length})</option>`);return s`<form id="filters" class="filters" aria-label="Filter the findings" hidden>
<label class="field grows">Text<input type="search" name="text" autocomplete="off" spellcheck="false" placeholder="Path, message or rule"></label>
<label class="field">Package<select name="package"><option value="">All</option>${a}</select></label>
<label class="field">Rule<select name="rule"><option value="">All</option>${i}</select></label>
<fieldset><legend class="unseen">Severity</legend>${o}</fieldset>
<button type="reset">Reset</button>
</form>
<p id="status" class="status" role="status">${p(e.length,"finding")}</p>`}function nn(e,n,t){let o=t.anchors.get(e)??"project",r=[...R(n,({path:i})=>i)].map(([i,l])=>tn(i,l,t)),a=e===""?s`The project`:s`<bdi>${e}</bdi>`;return s`<section class="package" id="${o}">
<h3>${a} <span class="tally">${rn(n)}</span></h3>
${r}</section>
`}function tn(e,n,t){let o=[...R(n,({rule:r,severity:a})=>`${a} ${r}`).values()].map(r=>({rule:r[0]?.rule??"",severity:r[0]?.severity??"info",findings:r})).sort((r,a)=>M.indexOf(r.severity)-M.indexOf(a.severity));return s`<article class="file"><h4><bdi>${e}</bdi></h4>
${o.map(r=>on(r,t))}</article>
`}var rn=e=>M.flatMap(n=>{let t=e.filter(o=>o.severity===n).length;return t>0?[p(t,q[n].toLowerCase())]:[]}).join(", ");function on({rule:e,severity:n,findings:t},o){let r=t.slice(0,Xe),a=t.length-r.length,i=a>0?s`<p class="more">${p(a,"more finding")} of this rule in this file in <code>brandgate-report.json</code>.</p>`:void 0;return s`<div class="group" data-severity="${n}" data-rule="${e}"><span class="severity ${n}">${q[n]}</span>
<div class="said"><ul>${r.map(l=>sn(l,o.excerpts.get(l)))}</ul>${i}
${ln(e,t,o.rules.get(e))}</div></div>
`}function sn(e,n){let t=an(e),o=t===void 0?void 0:s`<p class="place">${t}</p>`;return s`<li class="hit"><p class="message"><bdi>${e.message}</bdi>${ae(e)}</p>${o}${n===void 0?void 0:ye(e,n)}</li>
`}function an({location:e}){if(e===void 0)return;let{line:n,column:t,pointer:o,offset:r}=e,a=n!==void 0?`Line ${n}${t===void 0?"":`, column ${t}`}`:r!==void 0?`Byte ${r}`:"",i=o?s` <code>${o}</code>`:void 0;return a===""&&!i?void 0:s`${a}${i}`}function ln(e,n,t){let o=dn(n),r=o===void 0?void 0:s`<p class="fix">${o}</p>`,[a]=n,i=a===void 0?void 0:j(a),l=i===void 0?void 0:s`<a href="${i}" rel="noreferrer">All about ${e}</a>`;if(!t)return s`${r}<p class="rule"><code>${e}</code> ${l}</p>`;let{kind:d,source:u}=t.evidence;return s`${r}<details class="rule"><summary><code>${e}</code> <span>${t.summary}</span></summary>
<p>${t.why}</p><p class="evidence">${cn(he[d])}: ${u}. ${l}</p></details>`}function dn(e){let n=e.filter(({fix:r})=>r!==void 0);if(n.length===0)return;let t=n.some(({fix:r})=>r==="unsafe"),o=e.length===1?"this":n.length===e.length?"these":`${n.length} of these`;return t?s`<code>brandgate fix --unsafe</code> mends ${o}; look at the result.`:s`<code>brandgate fix</code> mends ${o}.`}var cn=e=>e.charAt(0).toUpperCase()+e.slice(1);function C({result:e,summary:n}){return e==="error"?{tone:"bad",text:"The check could not be finished"}:e==="failure"?{tone:"bad",text:"Not ready to ship"}:n.errors>0?{tone:"warning",text:"Not ready to ship, and let pass"}:{tone:"good",text:"Ready to ship"}}var F=1e3,pn={good:"M6 12.5l4 4 8-9",warning:"M12 6v8M12 17.5v.5",bad:"M7.5 7.5l9 9M16.5 7.5l-9 9"};function ke(e){let{tone:n,text:t}=C(e),{summary:o}=e,r=o.suppressed>0?` ${p(o.suppressed,"finding")} suppressed.`:"",a=se(e),i=[["Errors",o.errors,"error"],["Warnings",o.warnings,"warning"],["Notes",o.infos,"info"],["Packages",o.packages,""],["Files",o.assets,""],["Rules",o.rules,""]];return s`<header class="verdict ${n}">
<svg class="mark" viewBox="0 0 24 24" width="48" height="48" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="12"/><path d="${pn[n]}"/></svg>
<div><h1>${t}</h1>
<p>${a.charAt(0).toUpperCase()+a.slice(1)}. Inspected ${ie(e)}.${r}</p></div>
</header>
<dl class="tiles">${i.map(([l,d,u])=>s`<div class="${d>0?u:""}"><dt>${l}</dt><dd>${k(d)}</dd></div>`)}</dl>
`}function ve({failures:e}){if(e.length!==0)return m("failures","Internal failures",s`<p>These did not finish, so what is named below is not wholly checked or built. Please report them with the files.</p>
<ul class="plain">${e.slice(0,F).map(({rule:n,path:t,message:o})=>s`<li><code>${n}</code> failed on <code>${t}</code>: <bdi>${o}</bdi></li>\n`)}</ul>${Se(e.length,"failure")}`)}function $e({packages:e},n){if(e.length===0)return;let t=e.some(({changed:i})=>i!==void 0),o=e.slice(0,F).map(i=>[un(i,n),s`${i.kind}`,s`<code>${i.path}</code>`,y(i.assets),s`${N(i.bytes)}`,y(i.errors,"error"),y(i.warnings,"warning"),y(i.infos,"info"),...t?[s`${i.changed===void 0?"":i.changed?"yes":"no"}`]:[]]),r=["Package","Kind","Path","#Files","#Size","#Errors","#Warnings","#Notes"],a=S("Packages",t?[...r,"Changed"]:r,o);return m("packages","Packages",s`${a}${Se(e.length,"package")}`)}function un({name:e},n){let t=n.get(e);return t===void 0?s`<bdi>${e}</bdi>`:s`<a href="#${t}"><bdi>${e}</bdi></a>`}function Se(e,n){if(!(e<=F))return s`<p class="more">${p(e-F,`more ${n}`)} in <code>brandgate-report.json</code>.</p>`}var J=`
(() => {
  'use strict';
  const form = document.getElementById('filters');
  if (!form) return;
  const status = document.getElementById('status');
  const none = document.getElementById('none');
  const files = [...document.querySelectorAll('.file')].map((file) => ({
    element: file,
    path: file.querySelector('h4').textContent,
    section: file.closest('.package'),
    groups: [...file.querySelectorAll('.group')].map((group) => ({
      element: group,
      severity: group.dataset.severity,
      rule: group.dataset.rule,
      hits: [...group.querySelectorAll('.hit')].map((element) => ({ element, text: undefined })),
    })),
  }));
  const sections = [...document.querySelectorAll('.package')];
  const total = files.reduce((sum, { groups }) => sum + groups.reduce((part, { hits }) => part + hits.length, 0), 0);

  const show = (element, shown) => {
    if (element.hidden === shown) element.hidden = !shown;
    return shown;
  };
  const textOf = (file, group, hit) => {
    hit.text ??= [file.path, group.rule, hit.element.textContent].join('\\n').toLowerCase();
    return hit.text;
  };

  const apply = () => {
    const data = new FormData(form);
    const severities = new Set(data.getAll('severity'));
    const rule = data.get('rule');
    const section = data.get('package');
    const words = data.get('text').toLowerCase().split(/\\s+/).filter((word) => word !== '');
    let count = 0;
    const open = new Set();
    for (const file of files) {
      let any = false;
      const fits = section === '' || file.section.id === section;
      for (const group of file.groups) {
        let some = false;
        const wanted = fits && severities.has(group.severity) && (rule === '' || group.rule === rule);
        if (wanted) {
          for (const hit of group.hits) {
            const found = words.length === 0 || words.every((word) => textOf(file, group, hit).includes(word));
            if (show(hit.element, found)) {
              some = true;
              count += 1;
            }
          }
        }
        if (show(group.element, some)) any = true;
      }
      if (show(file.element, any)) open.add(file.section);
    }
    for (const element of sections) show(element, open.has(element));
    show(none, count === 0);
    const noun = total === 1 ? ' finding' : ' findings';
    const said = count === total ? total + noun : count + ' of ' + total + noun;
    if (status.textContent !== said) status.textContent = said;
  };

  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(apply, 150);
  };
  const clear = () => {
    form.reset();
    form.elements.namedItem('text').focus();
  };
  form.addEventListener('input', (event) => (event.target.name === 'text' ? soon() : apply()));
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply();
  });
  document.getElementById('clear').addEventListener('click', clear);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(link.getAttribute('href').slice(1));
    if (target?.hidden) {
      form.reset();
      apply();
    }
  });
  form.hidden = false;
  apply();
})();
`;var fn=Ee(8,e=>Math.sqrt(e)),gn=Ee(64,e=>Math.cbrt(e));function Y(e){let n=mn(new TextEncoder().encode(e)),t=new DataView(n.buffer),o=Uint32Array.from(fn);for(let a=0;a<n.length;a+=64)hn(o,t,a);let r=new Uint8Array(32);return o.forEach((a,i)=>{new DataView(r.buffer).setUint32(i*4,a)}),btoa(String.fromCharCode(...r))}function mn(e){let n=new Uint8Array(Math.ceil((e.length+9)/64)*64);return n.set(e),n[e.length]=128,new DataView(n.buffer).setBigUint64(n.length-8,BigInt(e.length)*8n),n}function hn(e,n,t){let o=new Uint32Array(64),r=c=>o[c];for(let c=0;c<16;c++)o[c]=n.getUint32(t+c*4);for(let c=16;c<64;c++){let w=r(c-15),P=r(c-2),I=b(w,7)^b(w,18)^w>>>3,B=b(P,17)^b(P,19)^P>>>10;o[c]=r(c-16)+I+r(c-7)+B}let[a,i,l,d,u,h,v,L]=e;for(let c=0;c<64;c++){let w=u&h^~u&v,P=a&i^a&l^i&l,I=L+(b(u,6)^b(u,11)^b(u,25))+w+gn[c]+r(c)|0,B=(b(a,2)^b(a,13)^b(a,22))+P|0;[a,i,l,d,u,h,v,L]=[I+B|0,a,i,l,d+I|0,u,h,v]}[a,i,l,d,u,h,v,L].forEach((c,w)=>{e[w]=e[w]+c})}var b=(e,n)=>e>>>n|e<<32-n;function Ee(e,n){let t=[];for(let o=2;t.length<e;o++)t.every(r=>o%r!==0)&&t.push(o);return Uint32Array.from(t,o=>Math.floor(n(o)%1*2**32))}var X=`
:root {
  color-scheme: light dark;
  --ground: #f5f6f8; --paper: #ffffff; --sunk: #f1f3f5; --line: #dde1e6; --strong-line: #868f9b;
  --ink: #1a1f26; --soft: #566070; --link: #0a58a8; --focus: #0a58a8;
  --error: #b4231a; --error-ground: #fdeceb; --warning: #8a4b00; --warning-ground: #fdf1e0;
  --info: #1d5a9c; --info-ground: #e8f1fb; --good: #176b36; --good-ground: #e6f5eb; --mark: #ffe08a;
  --text: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --code: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #0e1217; --paper: #161b22; --sunk: #1d242d; --line: #2c3541; --strong-line: #74808f;
    --ink: #e7ebf0; --soft: #a3aebb; --link: #82b9f7; --focus: #9ccaff;
    --error: #ff9389; --error-ground: #3a1b1a; --warning: #f0b862; --warning-ground: #352610;
    --info: #8abdf5; --info-ground: #16293f; --good: #72d190; --good-ground: #13301e; --mark: #6a5200;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 1rem/1.55 var(--text); overflow-wrap: break-word; }
.page { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem 3rem; }
h1, h2, h3, h4, p, ul, dl, dd, pre, fieldset { margin: 0; padding: 0; border: 0; }
h1 { font-size: 1.9rem; font-weight: 650; line-height: 1.2; letter-spacing: -0.015em; }
h2 { font-size: 1.25rem; font-weight: 650; letter-spacing: -0.005em; margin: 3rem 0 1rem; }
h3 { font-size: 1.0625rem; font-weight: 650; margin: 2rem 0 0.75rem; }
h4 { font: 600 0.875rem/1.5 var(--code); overflow-wrap: anywhere; }
ul { list-style: none; }
a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
*:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: var(--code); font-size: 0.875em; }
code, bdi { overflow-wrap: anywhere; unicode-bidi: isolate; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 3; padding: 0.5rem 1rem; background: var(--paper); border-radius: 0 0 6px 6px; }
.skip:focus { top: 0; }

.bar-top { display: flex; flex-wrap: wrap; gap: 0.25rem 2rem; align-items: baseline; justify-content: space-between; padding: 1.25rem 0; }
.brand { font-weight: 650; letter-spacing: -0.01em; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; font-size: 0.875rem; }
nav a { display: inline-block; padding: 0.2rem 0; color: var(--soft); text-decoration: none; }
nav a:hover { color: var(--ink); text-decoration: underline; }

.verdict { display: flex; gap: 1.25rem; align-items: center; padding: 1.75rem; background: var(--paper); border: 1px solid var(--line); border-radius: 12px 12px 0 0; }
.verdict p { margin-top: 0.35rem; color: var(--soft); }
.mark { flex: none; }
.mark circle { fill: var(--tone); }
.mark path { fill: none; stroke: var(--paper); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.good { --tone: var(--good); }
.verdict.warning { --tone: var(--warning); }
.bad { --tone: var(--error); }
.tiles { display: grid; grid-template-columns: repeat(6, 1fr); background: var(--paper); border: 1px solid var(--line); border-top: 0; border-radius: 0 0 12px 12px; }
.tiles div { display: flex; flex-direction: column-reverse; padding: 0.9rem 1.75rem 1rem; }
.tiles div + div { border-left: 1px solid var(--line); }
.tiles dt { color: var(--soft); font-size: 0.875rem; }
.tiles dd { font-size: 1.5rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.tiles .error dd { color: var(--error); }
.tiles .warning dd { color: var(--warning); }
.tiles .info dd { color: var(--info); }

.scroll { overflow: auto; max-height: 34rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.6rem 0.9rem; text-align: left; vertical-align: baseline; }
thead th { position: sticky; top: 0; background: var(--paper); box-shadow: inset 0 -1px var(--line); color: var(--soft); font-size: 0.8125rem; font-weight: 500; white-space: nowrap; }
tbody th { font-weight: 600; white-space: nowrap; }
tbody tr + tr { border-top: 1px solid var(--line); }
td bdi { white-space: nowrap; }
td code { display: inline-block; min-width: 11rem; overflow-wrap: normal; }
td.number, th.number { text-align: right; white-space: nowrap; }
.zero { color: var(--soft); }
.count { font-weight: 650; }
.count.error, .severity.error { color: var(--error); }
.count.warning, .severity.warning { color: var(--warning); }
.count.info, .severity.info { color: var(--info); }
.sum { font-size: 0.75rem; white-space: nowrap; }
.share { display: flex; gap: 0.6rem; align-items: center; white-space: nowrap; }
.track { fill: var(--line); }
.fill { fill: var(--good); }
.plain li { padding: 0.35rem 0; }
#failures { margin-top: 2rem; padding: 0 1.5rem 1.25rem; border: 2px solid var(--error); border-radius: 10px; background: var(--paper); }
#failures h2 { margin-top: 1.25rem; }

.filters { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; padding: 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.filters fieldset { display: flex; flex: 1 1 0; flex-wrap: wrap; gap: 0.5rem; min-width: min(100%, 22rem); }
.field { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.25rem; min-width: 0; color: var(--soft); font-size: 0.8125rem; }
.grows { flex: 1 1 100%; }
@media (min-width: 48rem) { .grows { flex: 1 1 20rem; } .filters select { width: 15rem; } .filters fieldset { flex-basis: calc(100% - 8rem); } }
select, button, input[type="search"], .chip { min-height: 2.375rem; padding: 0.3rem 0.7rem; border: 1px solid var(--strong-line); border-radius: 6px; background: var(--paper); color: var(--ink); font: 400 0.9375rem/1.4 var(--text); }
input[type="search"] { width: 100%; }
input::placeholder { color: var(--soft); opacity: 1; }
select { max-width: 15rem; }
button { cursor: pointer; }
button:hover, .chip:hover { background: var(--sunk); }
.chip { display: inline-flex; gap: 0.45rem; align-items: center; cursor: pointer; white-space: nowrap; }
.chip input { width: 1rem; height: 1rem; margin: 0; accent-color: var(--focus); }
.status { margin: 0.75rem 0 0; color: var(--soft); font-size: 0.875rem; }
.more { margin-top: 0.75rem; color: var(--soft); font-size: 0.875rem; }
.calm { padding: 1.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; color: var(--soft); }
#none { margin-top: 0.75rem; }
.tally { margin-left: 0.4rem; color: var(--soft); font-size: 0.875rem; font-weight: 400; }

.file { margin: 0.75rem 0; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; overflow: clip; content-visibility: auto; contain-intrinsic-size: auto 12rem; }
.file h4 { padding: 0.65rem 1.25rem; background: var(--sunk); border-bottom: 1px solid var(--line); }
.group { display: grid; grid-template-columns: 5.75rem minmax(0, 1fr); padding: 1rem 1.25rem; }
.group + .group { border-top: 1px solid var(--line); }
.severity { justify-self: start; align-self: start; padding: 0 0.6rem; border-radius: 99px; font-size: 0.8125rem; font-weight: 650; line-height: 1.55rem; }
.severity.error { background: var(--error-ground); }
.severity.warning { background: var(--warning-ground); }
.severity.info { background: var(--info-ground); }
.hit + .hit { margin-top: 0.85rem; }
.message { font-weight: 500; overflow-wrap: anywhere; }
.place { color: var(--soft); font-size: 0.8125rem; }
.place code { margin-left: 0.5rem; }
.excerpt { display: flex; margin-top: 0.45rem; padding: 0.5rem 0; background: var(--sunk); border-radius: 6px; font-size: 0.8125rem; line-height: 1.6; overflow-wrap: anywhere; white-space: pre-wrap; }
.excerpt code { min-width: 0; padding-right: 1rem; font-size: inherit; }
.line { flex: none; min-width: 3.25rem; padding: 0 0.9rem; color: var(--soft); text-align: right; user-select: none; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--error); border-radius: 2px 2px 0 0; }
[data-severity="warning"] mark { border-color: var(--warning); }
[data-severity="info"] mark { border-color: var(--info); }
mark:empty::after { content: "\\2038"; color: var(--error); font-weight: 700; }
.fix { margin-top: 0.6rem; font-size: 0.875rem; }
.rule { margin-top: 0.5rem; color: var(--soft); font-size: 0.875rem; }
.rule p { margin: 0.4rem 0 0; max-width: 46rem; }
summary { cursor: pointer; }
summary span { margin-left: 0.4rem; }
details[open] > p:first-of-type { color: var(--ink); }

.changes { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; font-size: 0.9375rem; }
.changes li { display: grid; grid-template-columns: 1.1rem 7.5rem minmax(0, 1fr); gap: 0 0.5rem; align-items: baseline; padding: 0.55rem 1.25rem; }
.changes li + li { border-top: 1px solid var(--line); }
.sign { font-family: var(--code); font-weight: 700; }
.added .sign { color: var(--good); }
.removed .sign { color: var(--error); }
.changed .sign { color: var(--info); }
.about, .detail { color: var(--soft); }
.detail { padding-left: 0.35rem; }
footer { margin-top: 4rem; padding-top: 1.25rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.875rem; }

@media (max-width: 48rem) {
  .page { padding: 0 1rem 2rem; }
  h1 { font-size: 1.5rem; }
  .verdict { gap: 1rem; padding: 1.25rem; }
  .mark { width: 36px; height: 36px; }
  .tiles { grid-template-columns: repeat(3, 1fr); }
  .tiles div { padding: 0.7rem 1.25rem; }
  .tiles div:nth-child(4) { border-left: 0; }
  .tiles div:nth-child(n + 4) { border-top: 1px solid var(--line); }
  .group { grid-template-columns: minmax(0, 1fr); gap: 0.5rem; padding: 0.9rem 1rem; }
  .file h4 { padding: 0.6rem 1rem; }
  .field { flex: 1 1 8rem; }
  .grows { flex-basis: 100%; }
  .filters fieldset { flex: 1 1 60%; min-width: 0; }
  select { max-width: none; width: 100%; }
  .changes li { grid-template-columns: 1rem minmax(0, 1fr); padding: 0.55rem 1rem; }
  .changes li > :last-child { grid-column: 2; }
  tbody th { min-width: 8.5rem; white-space: normal; overflow-wrap: anywhere; }
  .line { min-width: 2.5rem; padding: 0 0.6rem; }
}
@media (prefers-contrast: more) { :root { --line: var(--strong-line); --soft: var(--ink); } }
@media (forced-colors: active) { .mark circle { fill: CanvasText; } .mark path { stroke: Canvas; } .track { fill: GrayText; } .fill { fill: CanvasText; } }
@media print {
  :root { --ground: #fff; --soft: #444; }
  body { font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  .filters, nav, .skip { display: none !important; }
  .file { content-visibility: visible; }
  .group, tr, .changes li { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .scroll { overflow: visible; max-height: none; }
  thead th { position: static; }
  .sum { white-space: normal; overflow-wrap: anywhere; }
}
`;function yn(e,n){let t=xe(e),r=[["failures","Internal failures",ve(e)],["packages","Packages",$e(e,t)],["findings","Findings",we({report:e,anchors:t,rules:new Map(n.rules.map(i=>[i.id,i])),excerpts:xn(n.hits??[])})],["previews","Pictures and sounds",wn(n.previews??"")],["changes","What changed",pe(n.changes??[])],["languages","Languages",ce(e)],["archives","Archives",ue(e)],["skipped","Not judged",fe(e)]].filter(([,,i])=>i!==void 0),a=r.map(([i,l])=>s`<li><a href="#${i}">${l}</a></li>\n`);return s`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${A(bn())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${C(e).text} – Brandgate report</title>
<link rel="icon" href="data:,">
<style>${A(X)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<div class="page">
<header class="bar-top"><p class="brand">Brandgate</p><nav aria-label="Parts of the report"><ul>${a}</ul></nav></header>
<main>
${ke(e)}${r.map(([,,i])=>i)}</main>
<footer><p>Made by Brandgate ${e.tool.version}. <code>brandgate-report.json</code> holds everything that is here and what was too much for a page.</p></footer>
</div>
<script>${A(J)}</script>
</body>
</html>
`.markup}function bn(){return["default-src 'none'",`style-src 'sha256-${Y(X)}'`,`script-src 'sha256-${Y(J)}'`,"img-src data:","media-src data:","base-uri 'none'","form-action 'none'"].join("; ")}function xn(e){return new Map(e.flatMap(({finding:n,excerpt:t})=>t===void 0?[]:[[n,t]]))}function wn(e){return e===""?void 0:m("previews","Pictures and sounds",A(e))}0&&(module.exports={toHtml});
