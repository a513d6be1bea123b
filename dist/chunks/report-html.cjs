const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;
"use strict";var re=Object.defineProperty;var Ht=Object.getOwnPropertyDescriptor;var Kt=Object.getOwnPropertyNames;var qt=Object.prototype.hasOwnProperty;var Vt=(e,t)=>{for(var n in t)re(e,n,{get:t[n],enumerable:!0})},Yt=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of Kt(t))!qt.call(e,o)&&o!==n&&re(e,o,{get:()=>t[o],enumerable:!(r=Ht(t,o))||r.enumerable});return e};var Jt=e=>Yt(re({},"__esModule",{value:!0}),e);var zr={};Vt(zr,{toHtml:()=>jr});module.exports=Jt(zr);function $(e){return{name:e,confidence:"stated"}}function b(e){return{name:e,confidence:"observed"}}function oe(e){return{name:e,confidence:"inferred"}}var ie=$("Pexip docs, themes_file_requirements"),Hr=$("Pexip docs v13, themes_base_files"),Kr=$("Pexip docs v11, lync/presence"),ae=$("Pexip docs, themes_creating_editing"),qr=$("Pexip docs, participant_pinning"),Vr=$("Pexip docs, dtmf_controls"),Yr=b("theme ZIP in pexip/terraform-provider-infinity"),Jr=b("theme responses in @pexip/infinity-api and pexip/pexip-android-sdk"),Zr=b("client API notes in lorist/pexip-claude-skills"),Xr=b("example theme in odallokken/classification"),P=$("Pexip docs v13, customize_desktop"),Qr=b("configuration folder in gjerdingc/Pexip-Branding-Backup"),eo=b("source of a legacy client in dongxingyan/pc_client_pengcloud"),G=$("Pexip client plugin API guide"),to=$("developer.pexip.com, webapp-2 plugin pages"),no=b("plugin repositories pexip/plugin-*"),ro=b("webapp2 branding ZIP in pexip/terraform-provider-infinity"),oo=b("webapp3 branding ZIP in pexip/terraform-provider-infinity"),io=b("webapp3 loader notes in Josh-E-S/pexip-infinity-skills"),ao=b("webapp3 field notes in sidumorjens/pexip-claude-skills"),so=b("webapp3 manifests of public plugin repositories"),lo=$("@pexip/plugin-api changelog and vendor plugin READMEs"),co=b("test ids of @pexip/media-components 22.0.3 to 27.0.0"),po=b("texts of @pexip/media-components 22.0.3 to 27.0.0"),uo=b("@pexip/components 19.0.0"),fo=b("call types of @pexip/infinity 20.0.0"),mo=b("types of @pexip/plugin-api 22.0.0"),U=$("Pexip docs, customize_webapp and branding_paths");var xo={file:"osx/icon.icns",sizesInPixels:[128,256,512],source:oe("sizes that macOS shows in the Dock and the Finder")},ko={files:["windows/wixui-banner.bmp","windows/wixui-dialog.bmp"],bitsPerPixel:24,source:oe("Windows Installer dialogs")};var Pe=[{text:"Upload the ZIP on the Management Node under Web App > Web App Branding (older versions: Services > Web App Customization).",source:U},{text:"Choose the branding for a path under Web App > Web App Paths, so that its users see it.",source:U}],Zt={theme:{what:"a theme: prompts, splash screens and layouts",home:"",markers:["themeconfig.json","vendordata.json","custom_layout_*.json","*_48kHz_mono.wav"],zipPrefix:"",nextSteps:[{text:"Upload the ZIP on the Management Node under Services > Themes.",source:ae},{text:"Choose the theme in the services and Call Routing Rules that shall use it, or as the default theme in the global settings.",source:ae},{text:"Uploading custom layouts needs a customlayouts licence.",when:"custom-layouts",source:ie}],source:ie},webapp1:{what:"branding of the legacy web app",home:"configuration",markers:["settings.js","languages/","themes/"],zipPrefix:"",nextSteps:[{text:"Upload the ZIP on the Management Node under Services > Web App Customization (newer versions: Web App > Web App Branding).",source:$("Pexip docs, customize_webapp")}],source:P},webapp2:{what:"branding and plugins of webapp2",home:"webapp2",markers:["manifest.json","settings.json","branding/manifest.json"],zipPrefix:"webapp2/",nextSteps:[...Pe,{text:"Clients take the new branding only if its brandingID differs from the one that they have.",source:G},{text:"Hosts that the plugins call must be allowed by the content security policy of the nodes.",when:"plugins",source:G}],source:G},webapp3:{what:"branding and plugins of webapp3",home:"webapp3/branding",markers:["manifest.json"],zipPrefix:"webapp3/branding/",nextSteps:Pe,source:U},desktop:{what:"branding of the desktop client, to be built with the vendor\u2019s toolkit",home:"",markers:["package/configuration/"],zipPrefix:"",nextSteps:[{text:"Unpack the ZIP over the vendor\u2019s pexip-branding toolkit, near the top of a drive.",source:P},{text:"On Windows, run windows\\branding.hta, enter product and company, and build; the results are in BRANDED.",source:P},{text:"The toolkit signs Windows packages only, with a PFX certificate; the others are unpacked, signed and packed again.",source:P},{text:"Users who had the client before delete its local settings, or the new defaults do not take effect.",source:P},{text:"The installer\u2019s pictures and licence text are part of the Windows MSI only.",when:"installer",source:P}],source:P}};var Xt={"theme-layout-unreachable":["layout-name","layout-name-built-in","layout-name-unique"]};function Me(e){let t=new Map;for(let{finding:r}of e){let o=se(r),i=t.get(o)??new Set;t.set(o,i.add(r.package??""))}let n=new Map;for(let r of e){let{finding:o}=r,i=(t.get(se(o))?.size??0)>3,a=JSON.stringify([se(o),i?"":o.path]),d=n.get(a);d?d.push(r):n.set(a,[r])}return en([...n.values()].map(Qt))}function Qt(e){let[{finding:t}]=e,n=[...new Set(e.map(r=>r.finding.path))];return{rule:t.rule,severity:t.severity,hits:e,paths:n,follows:[]}}function en(e){let t=new Map,n=new Set;for(let r of e){let o=Xt[r.rule],i=o&&e.find(({rule:a,paths:d})=>o.includes(a)&&r.paths.every(c=>d.includes(c)));i&&(t.set(i,[...t.get(i)??[],r]),n.add(r))}return e.filter(r=>!n.has(r)).map(r=>({...r,follows:t.get(r)??[]}))}var se=({rule:e,severity:t})=>`${t} ${e}`;function tn(e,t=3){let n=e.length===t+1?t+1:t;return{shown:e.slice(0,n),left:Math.max(0,e.length-n)}}function de(e,t=3,n=0){let r=tn(e,t),o=r.left+n,i=[...r.shown,...o>0?[`${o} more`]:[]],a=i.pop()??"";return i.length===0?a:`${i.join(", ")} and ${a}`}var Ae="[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Nkoo}\\p{sc=Mong}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Mymr}\\p{sc=Khmr}\\p{sc=Tibt}\\p{sc=Han}]",Re=new RegExp(`[\\p{Cc}\\p{Cs}\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]|\\u034f|[\\u17b4\\u17b5]|[\\u180b-\\u180d\\u180f]|(?<!${Ae}\\ufe0f?)[\\u200c\\u200d]|(?<!${Ae})[\\ufe00-\\ufe0f]`,"gu");function Te(e){return e.replace(Re,nn)}function nn(e){return e==="	"?" ":Ie(e)}function Ie(e){return`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`}var rn={"\n":"\\n","\r":"\\r","	":"\\t"};function M(e){return e.replace(Re,t=>rn[t]??Ie(t))}var Oe="1.0.0";var Ce=e=>`https://github.com/brandgate/brandgate/blob/v${Oe}/docs/rules/${e}.md`;var on=/^(.*?\.zip)!\/(.*)$/is;function Ne({path:e},t){let[,n,r]=on.exec(e)??[],o=n??e,i=o==="."?t.replace(/\/$/,""):t+o;return r===void 0?{file:i}:{file:i,inner:r}}function le({rule:e,documentation:t}){return/^[a-z0-9-]+$/.test(e)&&t===Ce(e)?t:void 0}var g=(e,t,n=`${t}s`)=>`${e} ${e===1?t:n}`;function ce({summary:e,packages:t,findings:n}){let r=t.filter(({judged:a})=>a===!1),o=a=>a.reduce((d,{assets:c})=>d+c,0),i=new Set(n.flatMap(a=>a.package??[]));return{packages:e.packages,judged:e.packages-r.length,affected:i.size,assets:e.assets-o(r)}}function _e(e){let{packages:t,judged:n,assets:r}=ce(e);return`${n===t?g(t,"package"):`${n} of ${g(t,"package")}`}, ${g(r,"file")}, ${g(e.summary.rules,"rule")}`}function Fe({summary:e}){let t=[e.errors>0?g(e.errors,"error"):"",e.warnings>0?g(e.warnings,"warning"):"",e.infos>0?g(e.infos,"note"):""].filter(n=>n!=="");return t.length===0?"no findings":t.join(", ")}function O(e){return e<1e3?`${e} B`:e<999950?`${(e/1e3).toFixed(1)} kB`:e<99995e4?`${(e/1e6).toFixed(1)} MB`:`${(e/1e9).toFixed(2)} GB`}var H=({fixed:e})=>e?" (fixed in the patch)":"";function an({packages:e},t){return e.find(({name:n})=>n===t.package)?.errors??0}function Be(e,t){let n=an(e,t);return n===0?"":`built in spite of ${g(n,"error")}: not to be used`}var je=2e3,sn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function s(e,...t){let n=e[0]??"";return t.forEach((r,o)=>{n+=dn(r)+(e[o+1]??"")}),{markup:n}}var A=e=>({markup:e});function dn(e){return e===void 0?"":typeof e=="string"?ln(e):typeof e=="number"?String(e):"markup"in e?e.markup:e.map(({markup:t})=>t).join("")}function ln(e){let t=e.length>je?`${e.slice(0,je-1).replace(/[\ud800-\udbff]$/,"")}\u2026`:e;return Te(t).replace(/[&<>"']/g,n=>sn[n]??"").replaceAll("##[","#&#35;[").replaceAll("::",":&#58;")}function k(e,t,n){return s`<section id="${e}" aria-labelledby="${e}-title">
<h2 id="${e}-title">${t}</h2>
${n}
</section>
`}function C(e,t,n){let r=t.map(i=>i.startsWith("#")),o=(i,a)=>{if(a===0)return s`<th scope="row">${i}</th>`;let d=s` data-label="${(t[a]??"").replace("#","")}"`;return r[a]?s`<td class="number"${d}>${i}</td>`:s`<td${i.markup.startsWith("<code")?s` class="wide"`:void 0}${d}>${i}</td>`};return s`<div class="scroll" role="group" aria-label="${e}" tabindex="0"><table>
<caption class="unseen">${e}</caption>
<thead><tr>${t.map((i,a)=>s`<th scope="col"${r[a]?s` class="number"`:void 0}>${i.replace("#","")}</th>`)}</tr></thead>
<tbody>${n.map(i=>s`<tr>${i.map(o)}</tr>\n`)}</tbody>
</table></div>`}function R(e){return String(e).replace(/\B(?=(\d{3})+$)/g,"\u202F")}function S(e,t=""){return e===0?s`<span class="zero">0</span>`:t===""?s`${R(e)}`:s`<span class="count ${t}">${R(e)}</span>`}var N=1e3,De=40,cn="language-missing-token",K=96;function We(e){let{languages:t}=e;if(t.length===0)return;let r=[...new Set(t.map(({package:d})=>d))].length>1,o=t.slice(0,N).map(d=>[s`<bdi>${d.language}</bdi>`,...r?[s`<bdi>${d.package}</bdi>`]:[],s`<bdi>${d.reference}</bdi>`,un(d),S(d.tokens),S(d.missing,"warning"),S(d.extra,"warning"),S(d.variables,"error"),S(d.untranslated,"info")]),i=["Language",...r?["Package"]:[],"Reference","Translated","#Texts","#Missing"],a=C("Languages",[...i,"#Extra","#Broken variables","#Untranslated"],o);return k("languages","Languages",s`${a}${pe(t.length,"language","brandgate-report.json has all")}${pn(e)}`)}function pn({findings:e}){let t=new Map;for(let{rule:r,messageId:o,messageArguments:i,package:a=""}of e){let[d,c]=i;if(r!==cn||o==="more"||typeof d!="string")continue;let l=JSON.stringify([a,d]),p=t.get(l)??{language:d,package:a,tokens:[]};t.set(l,p),p.tokens.push(String(c))}return[...t.values()].slice(0,N).map(({language:r,package:o,tokens:i})=>{let a=i.length-De,d=a>0?` and ${a} more`:"";return s`<p class="texts"><b>${r}</b> of ${o} lacks ${g(i.length,"text")}: <code>${i.slice(0,De).join(", ")}</code>${d}.</p>
`})}function un({tokens:e,extra:t,missing:n,untranslated:r}){let o=e-t+n,i=o>0?Math.min(1,Math.max(0,(e-t-r)/o)):0,a=Math.floor(i*100);return s`<span class="share"><svg class="bar" viewBox="0 0 ${K} 8" width="${K}" height="8" aria-hidden="true" focusable="false"><rect class="track" width="${K}" height="8" rx="4"/><rect class="fill" width="${Math.round(i*K)}" height="8" rx="4"/></svg> ${a}%</span>`}function ze(e){let{archives:t}=e;if(t.length===0)return;let n=t.slice(0,N).map(o=>{let{name:i,package:a,entries:d,bytes:c,sha256:l}=o,p=Be(e,o);return[s`<code>${i}</code>${p===""?void 0:s` <span class="count error">${p}</span>`}`,s`<bdi>${a}</bdi>`,s`${R(d)}`,s`${O(c)}`,s`<code class="sum">${l}</code>`]}),r=C("Archives",["Archive","Package","#Files","#Size","SHA-256"],n);return k("archives","Archives",s`${r}${pe(t.length,"archive","SHA256SUMS has all")}`)}function Ge({skipped:e}){if(e.length===0)return;let t=new Map;for(let{rule:o,reason:i,package:a}of e){let d=JSON.stringify([o,i]),c=t.get(d)??{rule:o,reason:i,packages:[]};t.set(d,c),a!==void 0&&c.packages.push(a)}let n=[...t.values()].slice(0,N).map(({rule:o,reason:i,packages:a})=>[s`<code>${o}</code>`,s`${i}`,s`${a.join(", ")}`]),r=C("Not judged",["Rule","Reason","Packages"],n);return k("skipped","Not judged",s`${r}${pe(t.size,"rule","brandgate-report.json has all")}`)}function pe(e,t,n){if(!(e<=N))return s`<p class="more">${g(e-N,`more ${t}`)}: ${n}.</p>`}var fn=/^https?:\/\/[\w.:[\]-]+$/,mn=/^[\w.-]+\/[\w.-]+$/,Ue=/^[0-9a-f]{7,64}$/;function q({path:e,location:t},n){let{file:r,inner:o}=Ne({path:e},n.prefix??""),i=gn(r,"head",n),{line:a,endLine:d}=o===void 0&&t||{};return i===void 0||a===void 0?i:`${i}#L${a}${d&&d>a?`-L${d}`:""}`}function gn(e,t,{server:n="",project:r="",repository:o="",...i}){let[a,d=""]=[t==="head"?o:r,i[t]];if(!(e===""||!fn.test(n)||!mn.test(a)||!Ue.test(d)))return`${n}/${a}/blob/${d}/${hn(e)}`}var ue=e=>e!==void 0&&Ue.test(e)?e.slice(0,7):void 0;function hn(e){return e.replace(new RegExp("\\p{Cs}","gu"),"\uFFFD").split("/").map(t=>encodeURIComponent(t).replace(/[()]/g,n=>`%${n.charCodeAt(0).toString(16)}`)).join("/")}function V({result:e,summary:t}){return e==="error"?{tone:"bad",text:"The check could not be finished"}:e==="failure"?{tone:"bad",text:"Not ready to ship"}:t.errors>0?{tone:"warning",text:"Not ready to ship, and let pass"}:{tone:"good",text:"Ready to ship"}}var yn={good:"M6 12.5l4 4 8-9",warning:"M12 6v8M12 17.5v.5",bad:"M7.5 7.5l9 9M16.5 7.5l-9 9"},bn=2;function He(e,t,n){let{tone:r,text:o}=V(e),i=n.map(({id:d,title:c,count:l})=>s`<li><a href="#${d}">${c}${l===void 0?void 0:s` <b>${R(l)}</b>`}</a></li>\n`),a=wn(t);return s`<header class="bar ${r}">
<div class="verdict"><svg class="mark" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="12"/><path d="${yn[r]}"/></svg><h1>${o}</h1><p class="where">${xn(e)}</p>${a}</div>
<nav aria-label="Parts of the report"><ul>${i}</ul></nav>
</header>
`}function xn(e){let{summary:t,packages:n}=e,[r,o]=t.errors>0?["errors",t.errors]:kn(e);if(o===0)return s`${g(ce(e).judged,"package")}`;let i={errors:"error",warnings:"warning",infos:"note"}[r],a=n.filter(p=>p[r]>0),[d,c]=a;if(!d)return s`${g(o,i)}`;let l=a.length>bn?s`${a.length} of ${g(t.packages,"package")}`:s`<bdi>${d.name}</bdi>${c?s` and <bdi>${c.name}</bdi>`:void 0}`;return s`${g(o,i)} in ${l}`}var kn=({summary:{warnings:e,infos:t}})=>e>0?["warnings",e]:["infos",t];function wn({project:e,head:t,base:n}){let[r,o]=[ue(n),ue(t)];if(e===void 0&&r===void 0&&o===void 0)return;let i=e===void 0?void 0:s`<bdi>${e}</bdi> `,a=o===void 0?void 0:s`<code>${o}</code>`,d=r===void 0?void 0:s` against <code>${r}</code>`;return s`<p class="spoken">${i}${a}${d}</p>`}function Ke(e,t){let{suppressed:n}=e.summary,r=Fe(e),o=n>0?` ${g(n,"finding")} suppressed.`:"",i=e.findings.length===0?" Nothing to mend: every rule that could be judged holds.":"",a=e.findings.length===0?"No findings":r;return s`<p class="summary">${a}. Inspected ${_e(e)}.${o}${i}</p>
${t.map(d=>s`<p class="notice"><bdi>${d}</bdi></p>\n`)}`}function Y({subjects:e},t,n){return e.some(r=>r.path===t&&(r.pointer===void 0||n===r.pointer||n?.startsWith(`${r.pointer}/`)===!0))}function qe(e){let t=new Map;for(let n of e){let r=t.get(n.path);r?r.push(n):t.set(n.path,[n])}return t}var $n=/colou?r|contrast|palette/;function F(e,t){return[...new Set(e.subjects.map(({path:r})=>r))].flatMap(r=>(t.get(r)??[]).filter(({location:o,rule:i})=>Y(e,r,o?.pointer)&&(e.kind!=="palette"||$n.test(i))))}function Ve({picture:e,change:t},n){return t!==void 0?0:F(e,n).length>0?1:2}var Je={screen:["Screen","Screens"],label:["Label","Labels"],indicator:["Indicator","Indicators"],classification:["Classification","Classification"],image:["Image","Images"],icon:["Icon","Icons"],layout:["Custom layout","Custom layouts"],prompt:["Prompt","Prompts"],pinning:["Pinning configuration","Pinning configurations"],language:["Language","Languages"],text:["Text","Texts"],plugin:["Plugin","Plugins"],manifest:["Manifest","Manifest"],setting:["Setting","Settings"],"key press":["Key press","Key presses"],"room systems":["Room systems","Room systems"],style:["Style","Styles"],licence:["Licence","Licence"],file:["File","Files"]},Ze={added:"+",removed:"\u2212",changed:"~",moved:"\u2192"},Ye=120,L=e=>e.length>Ye?`${e.slice(0,Ye-1).replace(/[\ud800-\udbff]$/,"")}\u2026`:e,J=(e,t=M)=>e.map(n=>typeof n=="string"?n:n.is==="text"?`\u201C${t(n.value)}\u201D`:t(n.value)).join("");var fe=["screen","label","indicator","classification","image","icon","layout","prompt","pinning","language","text","plugin","manifest","setting","key press","room systems","style","licence","file"];var me=2,vn={screen:"screen",banner:"classification",indicator:"indicator",layout:"layout",icon:"icon",prompt:"prompt",image:"image",palette:"style"};function Qe({differences:e,change:t},n){let r=t==="added"?[]:(n?.exhibits??[]).filter(d=>d.change),o=new Set,i=r.map(d=>{let c=e.filter(l=>En(l,d)&&!(Sn(d)&&o.has(l)));for(let l of c)o.add(l);return{type:"picture",exhibit:d,told:c}});return[...Pn(i),...Mn(e.filter(d=>!o.has(d)))].sort((d,c)=>Xe(d)-Xe(c))}var Sn=({picture:e})=>e.kind==="palette",Xe=e=>{if(e.type==="list")return fe.indexOf(e.about);let[t]=e.type==="alike"?e.exhibits:[e.exhibit];return fe.indexOf(vn[t?.picture.kind??"image"])+(e.type==="alike"?.5:0)};function En({path:e,pathBefore:t,pointer:n,about:r},{picture:o,before:i}){if(o.kind==="palette"&&!["style","manifest","screen","classification","indicator"].includes(r))return!1;let a=i?[o,i]:[o],d=t===void 0?[e]:[e,t];return a.some(c=>d.some(l=>Y(c,l,n)))}function Pn(e){let t=new Map,n=({exhibit:r,told:o})=>{let i=o.length===0||o.some(({about:a})=>a==="screen"||a==="label");return r.picture.kind!=="screen"||i?r.picture.id:JSON.stringify(o.map(({id:a})=>a))};for(let r of e)t.set(n(r),[...t.get(n(r))??[],r]);return[...t.values()].flatMap(r=>{if(r.length<=me+1)return r;let o=r.slice(me),[i]=o,a=i?[{type:"alike",exhibits:o.map(({exhibit:d})=>d),told:i.told}]:[];return[...r.slice(0,me),...a]})}function Mn(e){let t=new Map;for(let n of e){let r=JSON.stringify([n.about,n.of]),o=t.get(r);o?o.push(n):t.set(r,[n])}return[...t.values()].flatMap(n=>{let[r]=n;return r?[{type:"list",about:r.about,of:r.of,told:n}]:[]})}var et=({kind:e,subjects:t})=>e==="prompt"?t[0]?.path:void 0;function v(e,t,n){let r=Object.entries(t).flatMap(([o,i])=>i===void 0?[]:[` ${o}="${typeof i=="number"?w(i):B(i)}"`]);return n===void 0?`<${e}${r.join("")}/>`:`<${e}${r.join("")}>${n}</${e}>`}var tt=1e5;function w(e){return Number.isFinite(e)?Math.round(Math.min(Math.max(e,-tt),tt)*100)/100:0}function B(e){return e.replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu,"\uFFFD").replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll('"',"&quot;").replaceAll("'","&#39;")}var An=4e3,Rn="'Liberation Sans', Arimo, Arial, Helvetica, sans-serif",Tn="'Liberation Mono', 'DejaVu Sans Mono', Menlo, Consolas, monospace";function In(e,t){let n=new Map(e.media.map(i=>[i.path,i])),r=An,o=i=>{if(r--<=0)return"";switch(i.type){case"group":return Cn(i.tags,t.origin??"top")?v("g",Nn(i.tags,t.origin),i.shapes.map(o).join("")):"";case"rectangle":return v("rect",{...i.box,rx:i.paint.radius,...j(i.paint)});case"circle":return v("circle",{cx:i.x,cy:i.y,r:i.radius,...j(i.paint)});case"path":return v("path",{d:i.data,...j(i.paint)});case"text":return _n(i);case"image":return Fn(i,n.get(i.media),t.idOf(i.media))}};return e.shapes.map(o).join(`
`)}function nt(e,t){let{width:n,height:r}=e,o={viewBox:`0 0 ${w(n)} ${w(r)}`,width:n,height:r,role:"img",class:`picture ${e.kind}`};return v("svg",o,`${On(e)}
${In(e,t)}`)}function rt({type:e,width:t,height:n},r,o){let i=`data:${e};base64,${o}`;return v("image",{id:r,width:t,height:n,preserveAspectRatio:"none",href:i})}function On(e){let t=[e.title,...e.twins.map(({title:r})=>r)].join(", "),n=[e.about,...e.notes,...e.assumed?[e.assumed]:[]].join(" ");return`<title>${B(t)}</title><desc>${B(n)}</desc>`}function Cn(e,t){return t==="both"?!0:!e.includes(t==="top"?"from-middle":"from-top")}function Nn(e,t){let n=t==="both"&&e.includes("from-middle");return{class:e.join(" "),display:n?"none":void 0}}function j({fill:e,fillOpacity:t,stroke:n,strokeWidth:r,dash:o,opacity:i}){return{fill:e??"none","fill-opacity":t,stroke:n,"stroke-width":r,"stroke-dasharray":o?.map(w).join(" "),opacity:i}}function _n({text:e,x:t,y:n,size:r,anchor:o,weight:i,mono:a,length:d,paint:c}){let l={x:t,y:n,"font-size":r,"font-family":a?Tn:Rn,"font-weight":i,"text-anchor":o==="start"?void 0:o,textLength:d,lengthAdjust:d===void 0?void 0:"spacingAndGlyphs","xml:space":/^\s|\s$|\s\s/.test(e)?"preserve":void 0,direction:"ltr",...j(c)};return v("text",l,B(e))}function Fn(e,t,n){let{box:r,fit:o,opacity:i,round:a}=e;if(!t||n===void 0)return Ln(e);let d={...r,viewBox:`0 0 ${w(t.width)} ${w(t.height)}`,preserveAspectRatio:o==="cover"?"xMidYMid slice":"xMidYMid meet",opacity:i,"clip-path":a?"circle(50%)":void 0};return v("svg",d,v("use",{href:`#${n}`}))}function Ln({box:e}){let{x:t,y:n,width:r,height:o}=e,i=j({fill:"#3a4450",stroke:"#8796a5",strokeWidth:2,dash:[8,6]}),a=`M${w(t)} ${w(n)}l${w(r)} ${w(o)}M${w(t+r)} ${w(n)}l${w(-r)} ${w(o)}`;return v("g",{class:"missing"},`${v("rect",{...e,...i})}${v("path",{d:a,...i})}`)}var I=["error","warning","info"],D={error:"Error",warning:"Warning",info:"Note"};function Z(e){return I.flatMap(t=>{let n=e.filter(r=>r.severity===t).length;return n>0?[g(n,D[t].toLowerCase())]:[]}).join(", ")}function it(){let e=new Map;return{draw:(t,n,r)=>A(nt(t,{idOf:o=>n[r].images.get(o)?.id,origin:"both"})),keep(t){for(let[{media:n},r,o]of t)for(let{path:i}of n){let a=r[o].images.get(i);a&&e.set(a.id,a)}},defs(){let t=[...e.values()].map(({media:n,id:r,base64:o})=>rt(n,r,o));return t.length===0?s``:s`<svg class="media" width="0" height="0" aria-hidden="true" focusable="false"><defs>${A(t.join(`
`))}</defs></svg>
`}}}function at(e,t,n,r){let{picture:o,change:i}=e,a=i==="removed"?"before":"now",[d,...c]=o.twins,l=s`<strong>${o.title}</strong>${[...d?[d]:[],...c].map(u=>s`, <strong id="${n.id(u.id)}">${u.title}</strong>`)}`,p=i===void 0?void 0:s` <a class="badge" href="#change/${ot(o.id)}">${i==="added"?"new":i}</a>`,f=i==="changed"||i==="added"?o.kind==="prompt"?s`<p><a href="#change/${ot(o.id)}">Listen to it${i==="changed"?", now and before":""}</a></p>`:void 0:Q(o,t,a,"");return s`<figure class="shot ${o.kind}" id="${n.id(o.id)}">
${r.draw(o,t,a)}
<figcaption><p>${l} <span>${o.about}</span>${p}</p>${X(o,t,a)}${f}${jn(o,n)}</figcaption>
</figure>
`}var ot=e=>e.replace(/[^A-Za-z0-9._/-]+/g,"-");function X(e,t,n){let{notes:r,assumed:o}=e,i=e.media.filter(({path:a})=>!t[n].images.has(a));return s`${r.length>0?s`<p>${r.join(" ")}</p>`:void 0}${i.slice(0,1).map(a=>Bn(a,i.length,t))}${o===void 0?void 0:s`<p class="assumes">${o}</p>`}`}function Bn({path:e,size:t},n,r){let o=n>1?` and ${n-1} more`:"";return s`<p class="lacks"><code>${e}</code>${o} (${O(t)}) is more than this page holds: ${ge(r)}.</p>`}var ge=({path:e})=>s`<code>brandgate preview ${e===""?".":e} --svg pictures</code> draws it`;function Q(e,t,n,r){let o=et(e);if(o===void 0)return;let i=t[n].sounds.get(o),a=r===""?void 0:s`<span>${r}</span> `;return i===void 0?s`<p class="lacks">${a}Not to be played here: its copy is more than this page holds, or it is no sound. Open <code>${o}</code>.</p>`:s`<p class="player">${a}<audio controls preload="metadata" aria-label="${`${e.title}${r===""?"":`, ${r.toLowerCase()}`}`}" src="data:audio/wav;base64,${A(i)}"></audio><small>preview quality</small></p>`}function jn(e,{index:t,addresses:n}){let r=F(e,t),[o]=r;if(!o)return;let i=r.find(({severity:a})=>a==="error")??r.find(({severity:a})=>a==="warning")??o;return s`<p class="found ${i.severity}"><a href="#${n.get(i)??"findings"}">${Z(r)}</a></p>`}var Dn=[["side","Side by side"],["swipe","Swipe"],["onion","Onion skin"],["difference","Difference"]];function dt(e,t,n,r){let{picture:o,before:i,change:a}=e;if(!i)return Wn(e,t,n);let d=n.draw(i,t,"before"),c=n.draw(o,t,"now"),l=o.kind==="prompt"||o.kind==="palette",[p,m]=[st(e,t,"before","Before"),st(e,t,"now","Now")],f=s`<div class="pair">${d}<div class="side">${p}</div>${c}<div class="side">${m}</div></div>`;if(l)return s`<div class="compare flat ${o.kind}">${f}</div>`;let u=Dn.map(([h,y],x)=>s`<label><input type="radio" name="${r}" value="${h}"${x===0?s` checked`:void 0}> ${y}</label>`);return s`<div class="compare ${o.kind} ${a??""}"><fieldset class="modes"><legend class="unseen">How to compare</legend>${u}<label class="amount" hidden>Position <input type="range" min="0" max="100" value="50"></label></fieldset>
${f}</div>`}function st({picture:e,before:t},n,r,o){let i=r==="now"?e:t??e,a=i.kind==="prompt"?X(i,n,r):void 0;return s`<p class="when">${o}</p>${a}${Q(i,n,r,o)}`}function Wn({picture:e,change:t},n,r){let o=t==="removed"?"before":"now",i=t==="removed"?"Before, and now gone":"New";return s`<div class="compare single ${e.kind}"><div class="pair">${r.draw(e,n,o)}<div class="side"><p class="when">${i}</p>${e.kind==="prompt"?X(e,n,o):void 0}${Q(e,n,o,o==="now"?"Now":"Before")}</div></div></div>`}var ct=1e3,lt=3,zn={screen:"Splash screen",banner:"Banner",indicator:"Indicators",layout:"Custom layout",icon:"Icon",prompt:"Prompt",image:"Image",palette:"Colours"};function pt(e,t,n){let{changes:r,albums:o}=e;if(r.length===0)return;let i={subject:e,book:t,room:n,rows:ct,cards:0},a=r.map(d=>{let c=o.find(({kind:l,path:p})=>l===d.kind&&p===d.path);return Gn(d,c,i)});return k("changes","What changed",s`${a}`)}function Gn(e,t,n){let{package:r,kind:o,phrases:i,more:a}=e,d=i.length===0?void 0:s` <span class="tally"><bdi>${J(i)}</bdi></span>`,c=Qe(e,t).map(p=>Un(p,t,r,n)),l=a>0?s`<p class="more">${g(a,"more change")}. <code>brandgate diff</code> lists all.</p>`:void 0;return s`<section class="altered" id="${n.subject.id(`change/${r}`)}">
<h3><bdi>${r}</bdi> <span class="tally">${o}</span>${d}</h3>
${c}${l}</section>
`}function Un(e,t,n,r){return e.type==="list"?Vn(e,n,r):t?e.type==="picture"?Hn(e,t,r):qn(e,r):s``}function Hn({exhibit:e,told:t},n,r){let{subject:o,book:i,room:a}=r,{picture:d,before:c,change:l}=e,p=s`${zn[d.kind]} <code>${d.title}</code>${d.twins.map(({title:h})=>s`, <code>${h}</code>`)}${l==="added"||l==="removed"?s` <span class="badge">${l==="added"?"new":"removed"}</span>`:void 0}`,m=Kn(t,d),f=dt(e,n,i,`compare-${++r.cards}`),u=h=>s`<article class="card" id="${o.id(`change/${d.id}`)}" tabindex="-1">
<h4>${p}</h4>
${m}${h}${ut(F(d,o.index),o)}</article>
`;return a.takes(f)?(i.keep(c?[[d,n,"now"],[c,n,"before"]]:[[d,n,l==="removed"?"before":"now"]]),u(f)):u(s`<p class="lacks">Its pictures would be too much for this page.</p>`)}function Kn(e,{title:t,kind:n,about:r}){if(e.length===0&&n==="palette")return s`<p class="words">${r}</p>`;if(e.length===0)return s`<p class="words">What it is made of changed elsewhere: in its base, or in a file that it shares.</p>`;let o=e.slice(0,ct).map(i=>{let{what:a,change:d,phrases:c,formattingOnly:l}=i,p=a===t||l,m=c.length>0?J(c):d,f=d==="changed"||c.length===0?"":`${d}: `;return p?s`<li><bdi>${f}${m}</bdi></li>`:s`<li><code>${M(L(a))}</code> <bdi>${f}${m}</bdi></li>`});return s`<ul class="words">${o}</ul>`}function qn({exhibits:e,told:t},{subject:n}){let r=e.flatMap(({picture:i})=>[i,...i.twins]),o=e.map(({picture:i},a)=>s`${a>0?", ":""}<a href="#${i.id.replace(/[^A-Za-z0-9._/-]+/g,"-")}" id="${n.id(`change/${i.id}`)}">${[i.title,...i.twins.map(({title:d})=>d)].join(", ")}</a>`);return s`<article class="card slim" tabindex="-1"><h4>The same in ${g(r.length,"more screen")}</h4>
<p class="words">${o}: <bdi>${[...new Set(t.map(({what:i})=>M(L(i))))].join(", ")}</bdi></p></article>
`}function Vn({about:e,of:t,told:n},r,o){let{subject:i}=o,[a,d]=Je[e],c=t===void 0?void 0:s` <code>${M(L(t))}</code>`,l=n.slice(0,o.rows);o.rows-=l.length;let p=n.length-l.length,m=i.id(`change/${r}/${e}${t===void 0?"":`/${t}`}`);return s`<article class="card slim" id="${m}" tabindex="-1"><h4>${n.length===1?a:d}${c}</h4>
${l.length>0?s`<ul class="changes">${l.map(Yn)}</ul>`:void 0}${p>0?s`<p class="more">${g(p,"more change")}. <code>brandgate diff</code> lists all.</p>`:void 0}${ut(Jn(n,i),i)}</article>
`}function Yn({change:e,what:t,phrases:n}){let r=n.length===0?void 0:s` <span class="detail"><bdi>${J(n)}</bdi></span>`;return s`<li class="${e}"><span class="sign" aria-hidden="true">${Ze[e]}</span><span class="unseen">${e}: </span><span><code>${M(L(t))}</code>${r}</span></li>
`}function Jn(e,{index:t}){let n=e.flatMap(({path:r,pointer:o})=>(t.get(r)??[]).filter(({location:i})=>{let a=i?.pointer;return o===void 0||a===o||a?.startsWith(`${o}/`)===!0}));return[...new Set(n)]}function ut(e,{addresses:t}){if(e.length===0)return;let n=e.length-lt,r=e.slice(0,lt).map(o=>s`<li class="${o.severity}"><a href="#${t.get(o)??"findings"}">${o.message}</a></li>\n`);return s`<ul class="about-it">${r}${n>0?s`<li>and ${g(n,"more finding")}</li>`:void 0}</ul>`}var ft=e=>e.reduce((t,{differences:n,more:r,change:o})=>t+Math.max(n.length+r,o==="changed"?0:1),0);function _(e,t){let n=Math.min(e.length,t.length);for(let r=0;r<n;r++){let o=e.charCodeAt(r),i=t.charCodeAt(r);if(o!==i)return mt(o)-mt(i)}return e.length-t.length}function mt(e){return e>=55296&&e<=57343?e+65536:e}var he=160,Zn=60;function gt({location:e},t){if(t.trim()===""||e?.line===void 0)return;let{line:n,column:r}=e,o=r===void 0?0:ye(t,r-1);if(o>t.length)return;let i=Math.min(r===void 0?0:Xn(e,t,o),t.length),a=Qn(t,o),d=ye(t,Math.min(t.length,a+he)),c=Math.min(i,d),l=a>0&&t.slice(0,a).trim()!==""?"\u2026":"",p=d<t.length?"\u2026":"",m=r===void 0?void 0:s`<mark>${t.slice(o,c)}</mark>`;return s`<pre class="excerpt"><span class="line">${n}</span><code>${l}${t.slice(a,o)}${m}${t.slice(Math.max(o,c),d)}${p}</code></pre>`}function Xn({line:e,endLine:t,endColumn:n},r,o){return t!==void 0&&e!==void 0&&t>e?r.length:n!==void 0&&n-1>o?n-1:o+((r.codePointAt(o)??0)>65535?2:1)}function Qn(e,t){let n=Math.min(t,e.length-e.trimStart().length);if(e.length-n<=he)return n;let r=Math.max(n,Math.min(t-Zn,e.length-he));return ye(e,r)}var ye=(e,t)=>/[\udc00-\udfff]/.test(e.charAt(t))?t-1:t;var er=[["file","file"],["rule","rule"],["package","package"]];function yt(e,{fresh:t},n){let o=I.filter(l=>e.some(p=>p.severity===l)).map(l=>be("severity",l,`${D[l]}s`,xe(e,p=>p.severity===l),l,!0)),i=t?xe(e,l=>t.has(l)):0,a=xe(e,({fix:l})=>l!==void 0),d=[...t?[be("new","1","New in this change",i)]:[],...a>0?[be("fix","1","Can be fixed",a)]:[]],c=er.map(([l,p])=>s`<option value="${l}"${l===n?s` selected`:void 0}>By ${p}</option>`);return s`<form id="filters" class="filters" aria-label="Filter the findings" hidden>
<label class="field grows">Text<input type="search" name="text" autocomplete="off" spellcheck="false" placeholder="Path, message or rule"></label>
<label class="field">Package<select name="package"><option value="">All</option>${ht(e,({package:l})=>l??"","the project")}</select></label>
<label class="field">Rule<select name="rule"><option value="">All</option>${ht(e,({rule:l})=>l,"")}</select></label>
<label class="field">Group<select name="by">${c}</select></label>
<fieldset><legend class="unseen">Severity</legend>${o}${d}</fieldset>
<button type="reset">Reset</button>
<p id="status" class="status" role="status">${g(e.length,"finding")}</p>
</form>`}function be(e,t,n,r,o="",i=!1){return s`<label class="chip ${o}"><input type="checkbox" name="${e}" value="${t}"${i?s` checked`:void 0}> ${n} <b>${r}</b></label>
`}var xe=(e,t)=>e.filter(t).length;function ht(e,t,n){let r=new Map;for(let i of e)r.set(t(i),(r.get(t(i))??0)+1);let o=[...r].sort(([i],[a])=>_(i,a));return s`${o.map(([i,a])=>s`<option value="${i||"-"}" data-title="${i||n}">${i||n} (${a})</option>`)}`}function W(e,t){let n=new Map;for(let r of e){let o=t(r),i=n.get(o);i?i.push(r):n.set(o,[r])}return n}var ee=e=>`rule-${e.slice(0,100).replace(/[^A-Za-z0-9-]+/g,"-")}`;function ke({markup:e}){let t=0;for(let n=e.indexOf("<");n>=0;n=e.indexOf("<",n+1))e.charCodeAt(n+1)>=97&&t++;return t}function z(e){let t=e;return{takes(n,r=0){let o=ke(n)+r;return o>t?!1:(t-=o,!0)},get left(){return t}}}var bt={V:"stated by the vendor",F:"a file-format standard",C:"asked for by users",O:"observed in real packages",S:"security",H:"house judgement"};function xt(e,{rules:t,rulePages:n}){let r=[...W(e,({rule:a})=>a)].sort(([a],[d])=>_(a,d)),o=new Set,i=r.map(([a,d])=>{let c=ee(a),l=o.size<o.add(c).size;return s`<dt${l?s` id="${c}"`:void 0}><code>${a}</code></dt><dd${ir(t.get(a))}>${tr(d,t.get(a),nr(d[0],n))}</dd>
`});return s`<details class="rules" id="rules"><summary>What these rules ask, and why</summary><dl>
${i}</dl></details>`}function tr(e,t,n){let r=rr(e),o=r===void 0?void 0:s` ${r}`;if(!t)return s`${o}${n}`;let{kind:i,source:a}=t.evidence;return s`<p>${t.summary} ${t.why}${o}</p><p class="evidence">${or(bt[i])}: ${a}.${n}</p>`}function nr(e,t){let n=e&&le(e);if(n===void 0)return;if(t===void 0)return s` <a href="${n}" rel="noreferrer">All about ${e?.rule}</a>`;let r=`${t}${e?.rule}.html`;return s` <a href="${r}" target="_blank" rel="noopener noreferrer">All about ${e?.rule}</a>`}function rr(e){let t=e.filter(({fix:o})=>o!==void 0);if(t.length===0)return;let n=t.some(({fix:o})=>o==="unsafe"),r=e.length===1?"this":t.length===e.length?"these":`${t.length} of these`;return n?s`<code>brandgate fix --unsafe</code> mends ${r}; look at the result.`:s`<code>brandgate fix</code> mends ${r}.`}var or=e=>e.charAt(0).toUpperCase()+e.slice(1),ir=e=>e&&s` data-asks="${e.summary}"`;var kt=11500,ar=3e3,sr=100,dr=20,te=3,wt=8,lr=8;function $t(e){let{findings:t}=e.report;if(t.length===0)return;let n=t.length>sr?"rule":"file",r=pr(e,n),o=t.length-r.size,i=o>0?s`<p class="more">${g(o,"less severe finding")} left out of this page. <code>brandgate-report.json</code> has all ${R(t.length)}.</p>`:void 0,a=t.filter(c=>r.has(c)),d=[...W(a,c=>we(c,n))].sort(n==="rule"?cr:()=>0);return k("findings","Findings",s`${yt(a,e,n)}
${i}<p class="calm" id="none" hidden>No finding is like that. <button type="button" id="clear">Show all findings</button></p>
<div id="groups" data-by="${n}">
${d.map(([c,l])=>ur(c,l,r,n,e))}</div>
${xt(a,e)}`)}function cr([e,t],[n,r]){let o=i=>Math.min(...i.map(({severity:a})=>I.indexOf(a)));return o(t)-o(r)||r.length-t.length||_(e,n)}var we=({rule:e,path:t,package:n},r)=>r==="rule"?e:r==="file"?t:n??"";function pr(e,t){let n=z(kt),r=new Set(e.hits.map(({finding:c})=>we(c,t))),o=kt-e.hits.length*lr-r.size*wt,i=z(Math.min(ar,o)),a=new Map,d=new Set;for(let c of I)for(let l of e.hits){let{finding:p}=l;if(p.severity!==c)continue;let m=we(p,t),f=d.has(m)?0:wt,u=mr(l,e,i);if(!n.takes(u,f))return a;d.add(m),a.set(p,u)}return a}function ur(e,t,n,r,{rules:o}){let i=r==="rule"?o.get(e)?.summary:void 0,a=e===""?s`The project`:s`<bdi>${e}</bdi>`,d=t.length>dr?void 0:s` open`;return s`<details class="group"${d}><summary><h3>${a}</h3> <span class="tally">${Z(t)}</span>${i===void 0?void 0:s` <span class="asks">${i}</span>`}</summary>
${fr(t,n)}</details>
`}function fr(e,t){let n=I.flatMap(i=>e.filter(a=>a.severity===i)),o=[...W(n,({rule:i,path:a,severity:d})=>JSON.stringify([d,i,a])).values()].map(i=>{let a=i.map(d=>t.get(d)??s``);return i.length<=te+1?s`${a}`:s`${a.slice(0,te)}<li class="alike"><details><summary>${i.length-te} more like this in the same file</summary><ul>${a.slice(te)}</ul></details></li>`});return s`<ul>${o}</ul>`}function mr({finding:e,excerpt:t},n,r){let{severity:o,rule:i,path:a,package:d,message:c,fix:l}=e,p=t===void 0?void 0:gt(e,t),m=p&&r.takes(p)?p:void 0,f=n.fresh?.has(e)===!0;return s`<li class="hit ${o}" id="${n.addresses.get(e)??""}" data-package="${d??""}"${l===void 0?void 0:s` data-fix="${l}"`}${f?s` data-new`:void 0}><span class="severity">${D[o]}</span><p class="message">${c}${H(e)}</p><p class="place"><span class="path">${a}</span> ${gr(e,n)} <a class="rule" href="#${ee(i)}">${i}</a></p>${m}</li>
`}function gr(e,{where:t}){let n=q(e,t),r=hr(e);return n===void 0?r===""?void 0:s`<span class="at">${r}</span>`:s`<a class="at" href="${n}" rel="noreferrer">${r||"File"}</a>`}function hr({location:e}){if(e===void 0)return"";let{line:t,column:n,pointer:r,offset:o}=e;return t!==void 0?`Line ${t}${n===void 0?"":`, column ${n}`}`:r||(o===void 0?"":`Byte ${o}`)}var St=[{title:"Splash screens",id:"screens",kinds:["screen"]},{title:"Classification and indicators",id:"banners",kinds:["banner","indicator"]},{title:"Custom layouts",id:"layouts",kinds:["layout"]},{title:"Icons",id:"icons",kinds:["icon"]},{title:"Prompts",id:"prompts",kinds:["prompt"]},{title:"Images",id:"images",kinds:["image"]},{title:"Colours",id:"colours",kinds:["palette"]}],yr=12,br=4,xr=60,vt=100;function Et(e,t,n){let{albums:r}=e,o=r.filter(({exhibits:f,left:u,undrawn:h})=>f.length+u+h.length>0);if(o.length===0)return;let i=$r(o,e,t,n),a=new Map,d=o.filter(f=>(i.get(f)??[]).length+f.undrawn.length>0),c=d.map(f=>vr(f,i.get(f)??[],a,e)),l=o.filter(f=>!d.includes(f)),p=St.flatMap(({id:f,title:u,kinds:h})=>{let y=a.get(f),x=o.flatMap(({exhibits:T})=>T).filter(({picture:T})=>h.includes(T.kind)).length;return y===void 0?[]:[s`<li><a href="#${y}">${u} <b>${x}</b></a></li>\n`]}),m=o.some(({exhibits:f})=>f.some(({picture:u})=>u.kind==="screen"));return k("gallery","Gallery",s`<div class="kinds"><ul>${p}</ul>${m?wr():void 0}</div>
${c}${l.length>0?kr(l):void 0}`)}function kr(e){let t=e.length-vt,n=e.slice(0,vt).map(r=>`${r.package} (${$e([r])})`);return s`<p class="more">The pictures of ${g(e.length,"more package")} would be too much for this page: ${n.join(", ")}${t>0?` and ${t} more`:""}. <code>brandgate preview PATH --out page.html</code> shows those of one.</p>
`}var $e=e=>e.reduce((t,{exhibits:n,left:r})=>t+n.length+r,0);function wr(){return s`<fieldset class="switches"><legend class="unseen">How screens are drawn</legend>
<label><input type="checkbox" id="show-crop" checked> What 4:3 cuts off</label>
<label><input type="checkbox" id="show-assumed"> Assumed boxes</label>
<label><input type="checkbox" id="from-middle"> Offsets from the middle</label>
</fieldset>`}function $r(e,t,n,r){let o=new Map,i=new Set,a=e.flatMap(c=>c.exhibits.map(l=>({album:c,exhibit:l,rank:Ve(l,t.index)}))),d=({kind:c,path:l},p)=>(i.has(`${c} ${l}`)?0:yr)+(i.has(`${c} ${l} ${p}`)?0:br);for(let c of[0,1,2])for(let{album:l,exhibit:p,rank:m}of a){if(m!==c||r.left<=xr)continue;let f=at(p,l,t,n),{kind:u}=p.picture;r.takes(f,d(l,u))&&(i.add(`${l.kind} ${l.path}`).add(`${l.kind} ${l.path} ${u}`),o.set(p,f),n.keep([[p.picture,l,p.change==="removed"?"before":"now"]]))}return new Map(e.map(c=>[c,c.exhibits.flatMap(l=>{let p=o.get(l);return p?[{exhibit:l,figure:p}]:[]})]))}function vr(e,t,n,r){let o=St.flatMap(({id:c,title:l,kinds:p})=>{let m=t.filter(({exhibit:u})=>p.includes(u.picture.kind));if(m.length===0)return[];let f=r.id(`gallery/${e.package}/${c}`);return n.has(c)||n.set(c,f),[s`<h4 id="${f}">${l} <span class="tally">${m.length}</span></h4>
<div class="wall ${c}">${m.map(({figure:u})=>u)}</div>
`]}),i=e.exhibits.length-t.length+e.left,a=i>0?s`<p class="more">${g(i,"more picture")} would be too much for this page: ${ge(e)}.</p>`:void 0,d=e.undrawn.map(c=>s`<p class="lacks"><code>${c}</code> can’t be drawn. The findings say what is wrong with it.</p>\n`);return s`<section class="album" id="${r.id(`gallery/${e.package}`)}">
<h3><bdi>${e.package}</bdi> <span class="tally">${e.kind}</span></h3>
${o}${d}${a}</section>
`}var Sr=[["/","Filter the findings"],["j","Next change"],["k","Previous change"],["1 2 3 4","Side by side, swipe, onion skin, difference"],["\u2190 \u2192","Move the slider"],["Space","Play or pause the prompt"],["?","These keys"]];function Pt(){let e=Sr.map(([t,n])=>s`<dt><kbd>${t}</kbd></dt><dd>${n}</dd>\n`);return s`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
<dl>
${e}</dl>
<button type="button">Close</button></dialog>
`}var Mt=10,At=({hits:e})=>Me(e.filter(({finding:t})=>t.severity==="error"));function Rt(e,t){let{report:n}=t;if(e.length===0)return;let o=e.length-Mt>0?s`<p class="more"><a href="#findings" data-filter="severity=error">All ${n.summary.errors} below</a></p>`:void 0;return k("must-fix",e.length===1?"One thing keeps this from shipping":`${e.length} things keep this from shipping`,s`<ol class="must">${e.slice(0,Mt).map(i=>Er(i,t))}</ol>${o}`)}function Er({hits:e,paths:t,rule:n,follows:r},{where:o,addresses:i}){let[{finding:a}]=e,{path:d,location:c}=a,l=c?.line===void 0?d:`${d}:${c.line}`,p=t.length===1?q(a,o):void 0,m=new Set(e.map(x=>x.finding.package)),f=e.length>1?s` <b class="times">×${e.length}</b>`:void 0,u=t.length>1?s`<span class="place">${g(t.length,"file")} in ${de([...m].map(x=>x??"the project"))}</span>`:p===void 0?s`<code class="place">${l}</code>`:s`<a class="place" href="${p}" rel="noreferrer">${l}</a>`,h=r.length>0?s` <span class="place">and ${g(r.length,"finding")} that ${r.length===1?"follows":"follow"} from it</span>`:void 0,y=i.get(a)??"findings";return s`<li><a class="message" href="#${y}">${a.message}</a>${H(a)}${f} ${u} <code class="rule">${n}</code>${h}</li>
`}var ne=1e3;function Tt({failures:e}){if(e.length!==0)return k("failures","Internal failures",s`<p>These did not finish, so what is named below is not wholly checked or built. Please report them with the files.</p>
<ul class="plain">${e.slice(0,ne).map(({rule:t,path:n,message:r})=>s`<li><code>${t}</code> failed on <code>${n}</code>: <bdi>${r}</bdi></li>\n`)}</ul>${Ot(e.length,"failure")}`)}function It({packages:e},t){if(e.length===0)return;let n=e.some(({changed:a})=>a!==void 0),r=e.slice(0,ne).map(a=>[Pr(a,t),s`${a.kind}`,s`<code>${a.path}</code>`,S(a.assets),s`${O(a.bytes)}`,S(a.errors,"error"),S(a.warnings,"warning"),S(a.infos,"info"),...n?[s`${a.changed===void 0?"":a.changed?"yes":"no"}`]:[]]),o=["Package","Kind","Path","#Files","#Size","#Errors","#Warnings","#Notes"],i=C("Packages",n?[...o,"Changed"]:o,r);return k("packages","Packages",s`${i}${Ot(e.length,"package")}`)}function Pr({name:e},t){let n=t.get(e);return n===void 0?s`<bdi>${e}</bdi>`:s`<a href="#${n}"><bdi>${e}</bdi></a>`}function Ot(e,t){if(!(e<=ne))return s`<p class="more">${g(e-ne,`more ${t}`)} in <code>brandgate-report.json</code>.</p>`}var Ct=`
for (const compare of document.querySelectorAll('.compare')) {
  const label = compare.querySelector('.amount');
  if (!label) continue;
  const range = label.querySelector('input');
  const pair = compare.querySelector('.pair');
  const set = (value) => {
    range.value = value;
    compare.style.setProperty('--at', range.value + '%');
    compare.style.setProperty('--part', range.value / 100);
  };
  label.hidden = false;
  range.addEventListener('input', () => set(range.value));
  const pull = (event) => {
    const mode = compare.querySelector('input[type=radio]:checked').value;
    if (mode !== 'swipe' && mode !== 'onion') return;
    const { left, width } = pair.getBoundingClientRect();
    set(Math.round(((event.clientX - left) / width) * 100));
  };
  pair.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.target.closest('audio, a')) return;
    pull(event);
    pair.setPointerCapture(event.pointerId);
  });
  pair.addEventListener('pointermove', (event) => {
    if (pair.hasPointerCapture(event.pointerId)) pull(event);
  });
}
`;var Nt=`
const form = document.getElementById('filters');
const filterFindings = (() => {
  if (!form) return undefined;
  const PREFIX = '#findings?';
  const status = document.getElementById('status');
  const none = document.getElementById('none');
  const holder = document.getElementById('groups');
  const field = (name) => form.elements.namedItem(name);
  const boxes = (name) => [...form.querySelectorAll('input[name="' + name + '"]')];
  const hits = [...document.querySelectorAll('.hit')].map((element) => ({
    element,
    severity: element.classList[1],
    rule: element.querySelector('.rule').textContent,
    path: element.querySelector('.path').textContent,
    pkg: element.dataset.package || '-',
    isNew: element.dataset.new !== undefined,
    fix: element.dataset.fix !== undefined,
    text: undefined,
  }));
  const textOf = (hit) => (hit.text ??= (hit.element.textContent + '\\n' + hit.element.dataset.package).toLowerCase());
  const show = (element, shown) => {
    if (element.hidden === shown) element.hidden = !shown;
    return shown;
  };
  const summaries = new Map([...document.querySelectorAll('#rules dt')].map((term) => [term.textContent, term.nextElementSibling.dataset.asks]));
  const made = (name, type, ...children) => {
    const element = document.createElement(name);
    if (type) element.className = type;
    element.append(...children);
    return element;
  };
  const tally = (list) => ['error', 'warning', 'info'].flatMap((severity) => {
    const count = list.filter((hit) => hit.severity === severity).length;
    const word = severity === 'info' ? 'note' : severity;
    return count > 0 ? [count + ' ' + word + (count === 1 ? '' : 's')] : [];
  }).join(', ');
  const groupedBy = (list, keyOf) => {
    const groups = new Map();
    for (const hit of list) {
      const key = keyOf(hit);
      if (groups.has(key)) groups.get(key).push(hit);
      else groups.set(key, [hit]);
    }
    return groups;
  };
  const rank = { error: 0, warning: 1, info: 2 };
  const worst = (list) => Math.min(...list.map((hit) => rank[hit.severity]));
  let groups = [];
  const adopt = () => {
    const known = new Map(hits.map((hit) => [hit.element, hit]));
    groups = [...holder.children].map((element) => ({
      element,
      tally: element.querySelector('.tally'),
      hits: [...element.querySelectorAll('.hit')].map((item) => known.get(item)),
      folds: [...element.querySelectorAll('.alike')],
      isOpen: element.open,
    }));
  };
  const keys = { file: (hit) => hit.path, rule: (hit) => hit.rule, package: (hit) => hit.pkg };
  const regroup = (by) => {
    if (holder.dataset.by === by) return;
    let sorted = [...groupedBy(hits, keys[by])];
    if (by === 'rule') sorted.sort(([a, one], [b, other]) => worst(one) - worst(other) || other.length - one.length || (a < b ? -1 : 1));
    const elements = sorted.map(([key, list]) => {
      const title = made('h3', '', made('bdi', '', key === '-' && by === 'package' ? 'The project' : key));
      const summary = made('summary', '', title, ' ', made('span', 'tally', tally(list)));
      if (by === 'rule' && summaries.get(key)) summary.append(' ', made('span', 'asks', summaries.get(key)));
      const group = made('details', 'group', summary);
      group.open = list.length <= 20;
      const ranked = [...list].sort((a, b) => rank[a.severity] - rank[b.severity]);
      const all = made('ul', '');
      for (const same of groupedBy(ranked, (hit) => hit.severity + ' ' + hit.rule + ' ' + hit.path).values()) {
        const items = same.map((hit) => hit.element);
        const few = items.length <= 4 ? items : items.slice(0, 3);
        all.append(...few);
        const rest = items.slice(few.length);
        if (rest.length > 0)
          all.append(made('li', 'alike', made('details', '', made('summary', '', rest.length + ' more like this in the same file'), made('ul', '', ...rest))));
      }
      group.append(all);
      return group;
    });
    holder.replaceChildren(...elements);
    holder.dataset.by = by;
    adopt();
  };
  const state = () => {
    const data = new FormData(form);
    return {
      words: data.get('text').toLowerCase().split(/\\s+/).filter((word) => word !== ''),
      pkg: data.get('package'),
      rule: data.get('rule'),
      severities: new Set(data.getAll('severity')),
      isNew: data.get('new') === '1',
      fix: data.get('fix') === '1',
      by: data.get('by'),
    };
  };
  const tests = {
    text: (hit, { words }) => words.length === 0 || words.every((word) => textOf(hit).includes(word)),
    package: (hit, { pkg }) => pkg === '' || hit.pkg === pkg,
    rule: (hit, { rule }) => rule === '' || hit.rule === rule,
    severity: (hit, { severities }) => severities.has(hit.severity),
    new: (hit, { isNew }) => !isNew || hit.isNew,
    fix: (hit, { fix }) => !fix || hit.fix,
  };
  const names = Object.keys(tests);
  // How many findings each choice would leave, given all the other choices.
  const recount = (wanted) => {
    const counts = { package: new Map(), rule: new Map(), severity: new Map(), new: 0, fix: 0 };
    for (const hit of hits) {
      const failed = names.filter((name) => !tests[name](hit, wanted));
      if (failed.length > 1) continue;
      const only = failed[0];
      const add = (name, value) => {
        if (only === undefined || only === name) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
      };
      add('package', hit.pkg);
      add('rule', hit.rule);
      add('severity', hit.severity);
      if (hit.isNew && (only === undefined || only === 'new')) counts.new += 1;
      if (hit.fix && (only === undefined || only === 'fix')) counts.fix += 1;
    }
    const write = (element, text) => {
      if (element.textContent !== text) element.textContent = text;
    };
    for (const name of ['package', 'rule'])
      for (const option of field(name).options)
        if (option.value !== '') write(option, option.dataset.title + ' (' + (counts[name].get(option.value) ?? 0) + ')');
    for (const box of boxes('severity')) write(box.parentNode.querySelector('b'), String(counts.severity.get(box.value) ?? 0));
    for (const name of ['new', 'fix']) for (const box of boxes(name)) write(box.parentNode.querySelector('b'), String(counts[name]));
  };
  const isNarrow = (wanted) => wanted.words.length > 0 || wanted.pkg !== '' || wanted.rule !== '' || wanted.isNew || wanted.fix || boxes('severity').some((box) => !box.checked);
  const apply = () => {
    const wanted = state();
    regroup(wanted.by);
    const narrow = isNarrow(wanted);
    let count = 0;
    for (const group of groups) {
      const left = group.hits.filter((hit) => show(hit.element, names.every((name) => tests[name](hit, wanted))));
      count += left.length;
      if (show(group.element, left.length > 0)) {
        const said = tally(left);
        if (group.tally.textContent !== said) group.tally.textContent = said;
        group.element.open = narrow ? left.length <= 20 : group.isOpen;
      }
      for (const fold of group.folds) {
        show(fold, [...fold.querySelectorAll('.hit')].some((item) => !item.hidden));
        fold.firstElementChild.open = narrow && wanted.words.length > 0;
      }
    }
    recount(wanted);
    show(none, count === 0);
    const noun = hits.length === 1 ? ' finding' : ' findings';
    const said = count === hits.length ? count + noun : count + ' of ' + hits.length + noun;
    if (status.textContent !== said) status.textContent = said;
  };
  const initial = field('by').value;
  const remember = () => {
    const data = new FormData(form);
    const parts = new URLSearchParams();
    for (const name of ['text', 'package', 'rule']) if (data.get(name) !== '') parts.set(name, data.get(name));
    if (boxes('severity').some((box) => !box.checked)) parts.set('severity', data.getAll('severity').join(','));
    for (const name of ['new', 'fix']) if (data.get(name)) parts.set(name, '1');
    if (data.get('by') !== initial) parts.set('by', data.get('by'));
    const text = parts.toString();
    if (text !== '') history.replaceState(null, '', PREFIX + text);
    else if (location.hash.startsWith(PREFIX)) history.replaceState(null, '', '#findings');
  };
  const choose = (text) => {
    const parts = new URLSearchParams(text);
    form.reset();
    field('text').value = parts.get('text') ?? '';
    for (const name of ['package', 'rule', 'by']) {
      const value = parts.get(name);
      if (value !== null && [...field(name).options].some((option) => option.value === value)) field(name).value = value;
    }
    const severity = parts.get('severity');
    if (severity !== null) for (const box of boxes('severity')) box.checked = severity.split(',').includes(box.value);
    for (const name of ['new', 'fix']) for (const box of boxes(name)) box.checked = parts.get(name) === '1';
    apply();
  };
  // A finding that is folded or filtered away is brought into sight when an address names it.
  const reveal = () => {
    const { hash } = location;
    if (hash.startsWith(PREFIX)) {
      choose(hash.slice(PREFIX.length));
      document.getElementById('findings').scrollIntoView();
      return;
    }
    const target = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    if (target.closest('.hit')?.hidden) {
      form.reset();
      apply();
    }
    for (let outer = target.closest('details'); outer; outer = outer.parentNode.closest('details')) outer.open = true;
    target.scrollIntoView();
  };
  let timer;
  form.addEventListener('input', (event) => {
    clearTimeout(timer);
    const work = () => {
      apply();
      remember();
    };
    if (event.target.name === 'text') timer = setTimeout(work, 150);
    else work();
  });
  form.addEventListener('reset', () => setTimeout(() => {
    apply();
    remember();
  }));
  form.addEventListener('submit', (event) => event.preventDefault());
  document.getElementById('clear').addEventListener('click', () => {
    form.reset();
    field('text').focus();
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link) return;
    if (link.dataset.filter !== undefined) {
      event.preventDefault();
      history.pushState(null, '', PREFIX + link.dataset.filter);
      reveal();
    } else if (link.getAttribute('href') === location.hash) reveal();
  });
  window.addEventListener('hashchange', reveal);
  form.hidden = false;
  adopt();
  if (location.hash.startsWith(PREFIX)) reveal();
  else {
    apply();
    reveal();
  }
  return { focus: () => field('text').focus() };
})();
`;var _t=`
const cards = [...document.querySelectorAll('.card')];
const help = document.getElementById('keys');
let current = -1;
const goTo = (index) => {
  if (cards.length === 0) return;
  cards[current]?.classList.remove('current');
  current = Math.min(Math.max(index, 0), cards.length - 1);
  const card = cards[current];
  card.classList.add('current');
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'start' });
};
// The card that somebody is at: the one with the focus, else the one that was gone to, else the first in sight.
const here = () => {
  const focused = cards.indexOf(document.activeElement?.closest('.card'));
  if (focused >= 0) current = focused;
  if (current < 0) current = cards.findIndex((card) => {
    const { top, bottom } = card.getBoundingClientRect();
    return bottom > 60 && top < innerHeight;
  });
  return cards[current];
};
const slide = (by) => {
  const range = here()?.querySelector('.amount input');
  if (!range || here().querySelector('input[value=side]').checked) return false;
  range.value = Number(range.value) + by;
  range.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
};
const play = () => {
  const focused = document.activeElement?.closest('figure, .card') ?? here();
  const player = focused?.querySelector('.compare .side:last-child audio') ?? focused?.querySelector('audio');
  if (!player) return false;
  if (player.paused) player.play().catch(() => undefined);
  else player.pause();
  return true;
};
const onKey = {
  '/': () => filterFindings?.focus() ?? filterFindings !== undefined,
  j: () => goTo(here()?.classList.contains('current') ? current + 1 : current),
  k: () => goTo(here() ? current - 1 : 0),
  ArrowLeft: () => slide(-5),
  ArrowRight: () => slide(5),
  ' ': play,
  '?': () => (help.open ? help.close() : help.showModal()),
};
for (const [index, mode] of ['side', 'swipe', 'onion', 'difference'].entries())
  onKey[index + 1] = () => {
    const radio = here()?.querySelector('input[value=' + mode + ']');
    if (!radio) return false;
    radio.click();
  };
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const { target, key } = event;
  const writes = target.closest?.('input:not([type=radio], [type=checkbox]), select, textarea, audio');
  const acts = target.closest?.('button, summary, a, input, dialog');
  if (writes || (help.open && key !== '?')) return;
  if (acts && (key === ' ' || key.startsWith('Arrow'))) return;
  if (!Object.hasOwn(onKey, key)) return;
  if (onKey[key]() !== false) event.preventDefault();
});
help.querySelector('button').addEventListener('click', () => help.close());
for (const element of document.querySelectorAll('.for-keys')) element.hidden = false;
// Paper folds nothing.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});
// One prompt at a time.
document.addEventListener('play', (event) => {
  for (const player of document.querySelectorAll('audio')) if (player !== event.target) player.pause();
}, true);
`;var ve=`
(() => {
'use strict';
${Nt}
${Ct}
${_t}
})();
`;var Mr=Ft(8,e=>Math.sqrt(e)),Ar=Ft(64,e=>Math.cbrt(e));function Se(e){let t=Rr(new TextEncoder().encode(e)),n=new DataView(t.buffer),r=Uint32Array.from(Mr);for(let i=0;i<t.length;i+=64)Tr(r,n,i);let o=new Uint8Array(32);return r.forEach((i,a)=>{new DataView(o.buffer).setUint32(a*4,i)}),btoa(String.fromCharCode(...o))}function Rr(e){let t=new Uint8Array(Math.ceil((e.length+9)/64)*64);return t.set(e),t[e.length]=128,new DataView(t.buffer).setBigUint64(t.length-8,BigInt(e.length)*8n),t}function Tr(e,t,n){let r=new Uint32Array(64),o=u=>r[u];for(let u=0;u<16;u++)r[u]=t.getUint32(n+u*4);for(let u=16;u<64;u++){let h=o(u-15),y=o(u-2),x=E(h,7)^E(h,18)^h>>>3,T=E(y,17)^E(y,19)^y>>>10;r[u]=o(u-16)+x+o(u-7)+T}let[i,a,d,c,l,p,m,f]=e;for(let u=0;u<64;u++){let h=l&p^~l&m,y=i&a^i&d^a&d,x=f+(E(l,6)^E(l,11)^E(l,25))+h+Ar[u]+o(u)|0,T=(E(i,2)^E(i,13)^E(i,22))+y|0;[i,a,d,c,l,p,m,f]=[x+T|0,i,a,d,c+x|0,l,p,m]}[i,a,d,c,l,p,m,f].forEach((u,h)=>{e[h]=e[h]+u})}var E=(e,t)=>e>>>t|e<<32-t;function Ft(e,t){let n=[];for(let r=2;n.length<e;r++)n.every(o=>r%o!==0)&&n.push(r);return Uint32Array.from(n,r=>Math.floor(t(r)%1*2**32))}var Lt=`
.filters { position: sticky; top: var(--bar); z-index: 4; display: flex; flex-wrap: wrap; gap: 0.5rem 0.9rem; align-items: end; padding: 0.75rem 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.filters fieldset { display: flex; flex: 1 1 100%; flex-wrap: wrap; gap: 0.4rem; min-width: 0; order: 1; }
.field { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.15rem; min-width: 0; color: var(--soft); font-size: 0.8125rem; }
.grows { flex: 1 1 14rem; }
select, button, input[type="search"], .chip { min-height: 2.125rem; padding: 0.2rem 0.65rem; border: 1px solid var(--strong-line); border-radius: 6px; background: var(--paper); color: var(--ink); font: 400 0.9375rem/1.4 var(--text); }
input[type="search"] { width: 100%; }
input::placeholder { color: var(--soft); opacity: 1; }
select { width: 13rem; max-width: 100%; }
select[name="by"] { width: 8rem; }
button { cursor: pointer; }
button:hover, .chip:hover { background: var(--sunk); }
.chip { display: inline-flex; gap: 0.4rem; align-items: center; cursor: pointer; white-space: nowrap; }
.chip input { width: 1rem; height: 1rem; margin: 0; accent-color: var(--focus); }
.chip b { font-weight: 650; font-variant-numeric: tabular-nums; }
.chip.error b { color: var(--error); }
.chip.warning b { color: var(--warning); }
.chip.info b { color: var(--info); }
.status { order: 2; color: var(--soft); font-size: 0.875rem; }
.calm { padding: 1.25rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; color: var(--soft); }
#none { margin-top: 0.75rem; }
.group { margin: 0.75rem 0; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; overflow: clip; }
.group > summary { padding: 0.6rem 1.1rem; }
.group[open] > summary { border-bottom: 1px solid var(--line); background: var(--sunk); }
.group h3 { display: inline; margin: 0; font: 600 0.875rem/1.5 var(--code); overflow-wrap: anywhere; }
summary { cursor: pointer; }
.asks { display: block; margin-left: 1rem; color: var(--soft); font-size: 0.875rem; }
.hit { display: grid; grid-template-columns: 4.75rem minmax(0, 1fr); gap: 0.1rem 0.75rem; padding: 0.6rem 1.1rem; content-visibility: auto; contain-intrinsic-size: auto 4rem; }
.hit + .hit, .alike, .alike + .hit, .alike .hit:first-child { border-top: 1px solid var(--line); }
.hit:target, .current-hit { background: var(--info-ground); }
.hit > :not(.severity) { grid-column: 2; }
.severity { grid-row: 1; justify-self: start; padding: 0 0.55rem; border-radius: 99px; font-size: 0.75rem; font-weight: 650; line-height: 1.45rem; }
.hit.error .severity { background: var(--error-ground); }
.hit.warning .severity { background: var(--warning-ground); }
.hit.info .severity { background: var(--info-ground); }
.message { font-weight: 500; }
.hit .place { color: var(--soft); font-size: 0.8125rem; }
.hit .path, .hit .at, .hit .rule { margin-right: 0.5rem; }
.hit .path, .hit .rule { font-family: var(--code); font-size: 0.75rem; }
.hit .rule { color: var(--soft); }
[data-by="file"] .path, [data-by="rule"] .hit .rule { display: none; }
.alike summary { padding: 0.5rem 1.1rem; color: var(--soft); font-size: 0.875rem; }
.excerpt { display: flex; margin-top: 0.35rem; padding: 0.35rem 0; background: var(--sunk); border-radius: 6px; font-size: 0.8125rem; line-height: 1.6; overflow-wrap: anywhere; white-space: pre-wrap; }
.excerpt code { min-width: 0; padding-right: 1rem; font-size: inherit; }
.line { flex: none; min-width: 3.25rem; padding: 0 0.9rem; color: var(--soft); text-align: right; user-select: none; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--error); border-radius: 2px 2px 0 0; }
.warning mark { border-color: var(--warning); }
.info mark { border-color: var(--info); }
mark:empty::after { content: "\\2038"; color: var(--error); font-weight: 700; }
.rules { margin-top: 1rem; padding: 0.75rem 1.1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.rules dt { margin-top: 1rem; font-weight: 600; }
.rules dd { max-width: 56rem; color: var(--soft); font-size: 0.9375rem; }
.rules dt:target + dd { color: var(--ink); }
.evidence { font-size: 0.8125rem; }
`;var Bt=`
:root {
  color-scheme: light dark;
  --ground: #f5f6f8; --paper: #ffffff; --sunk: #f1f3f5; --line: #dde1e6; --strong-line: #868f9b;
  --ink: #1a1f26; --soft: #566070; --link: #0a58a8; --focus: #0a58a8;
  --error: #b4231a; --error-ground: #fdeceb; --warning: #8a4b00; --warning-ground: #fdf1e0;
  --info: #1d5a9c; --info-ground: #e8f1fb; --good: #176b36; --good-ground: #e6f5eb; --mark: #ffe08a;
  --text: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --code: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace;
  --bar: 44px;
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
html { scroll-padding-top: calc(var(--bar) + 0.75rem); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 1rem/1.5 var(--text); overflow-wrap: break-word; }
.page { max-width: 84rem; margin: 0 auto; padding: 0 1.5rem; }
h1, h2, h3, h4, p, ul, ol, dl, dd, pre, figure, fieldset { margin: 0; padding: 0; border: 0; }
h2 { font-size: 1.375rem; font-weight: 650; letter-spacing: -0.01em; line-height: 1.25; margin: 2.75rem 0 1rem; }
h3 { font-size: 1.0625rem; font-weight: 650; margin: 1.75rem 0 0.75rem; }
h4 { font-size: 0.9375rem; font-weight: 650; margin: 1.5rem 0 0.6rem; }
ul, ol { list-style: none; }
a { color: var(--link); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
*:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
code, pre, kbd { font-family: var(--code); font-size: 0.875em; }
code, bdi, .message, .place { overflow-wrap: anywhere; unicode-bidi: isolate; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: fixed; left: 1rem; top: -5rem; z-index: 9; padding: 0.5rem 1rem; background: var(--paper); border-radius: 0 0 6px 6px; }
.skip:focus { top: 0; }

.bar { position: sticky; top: 0; z-index: 5; display: flex; gap: 0 2rem; align-items: center; justify-content: space-between; min-height: var(--bar); padding: 0 1.5rem; background: var(--paper); border-bottom: 1px solid var(--line); font-size: 0.9375rem; line-height: 1.3; }
.bar.good { --tone: var(--good); }
.bar.warning { --tone: var(--warning); }
.bar.bad { --tone: var(--error); }
.verdict { display: flex; gap: 0 0.6rem; align-items: center; min-width: 0; }
.mark { flex: none; }
.mark circle { fill: var(--tone); }
.mark path { fill: none; stroke: var(--paper); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
h1 { flex: none; color: var(--tone); font-size: 1rem; font-weight: 700; }
.where { overflow-wrap: anywhere; }
.spoken { padding-left: 0.6rem; border-left: 1px solid var(--line); color: var(--soft); font-size: 0.8125rem; overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; justify-content: flex-end; }
nav a { display: inline-block; padding: 0.25rem 0; color: var(--soft); text-decoration: none; white-space: nowrap; }
nav a:hover { color: var(--ink); text-decoration: underline; }
nav b { color: var(--ink); font-weight: 650; font-variant-numeric: tabular-nums; }
.summary { margin: 1.5rem 0 0; color: var(--soft); }
.notice { margin-top: 0.5rem; padding: 0.5rem 0.9rem; background: var(--warning-ground); border-radius: 6px; color: var(--warning); font-size: 0.9375rem; }
footer { margin-top: 4rem !important; padding-bottom: 2rem !important; color: var(--soft); font-size: 0.875rem; }
kbd { padding: 0.05rem 0.4rem; border: 1px solid var(--strong-line); border-radius: 4px; background: var(--paper); color: var(--ink); }
dialog { max-width: 30rem; padding: 1.25rem 1.5rem; border: 1px solid var(--strong-line); border-radius: 10px; background: var(--paper); color: var(--ink); }
dialog::backdrop { background: rgb(0 0 0 / 0.45); }
dialog h2 { margin: 0 0 0.75rem; }
dialog dl { display: grid; grid-template-columns: auto 1fr; gap: 0.4rem 1.25rem; margin-bottom: 1.25rem; }

.must { background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--error); border-radius: 8px; }
.must li { display: flex; flex-wrap: wrap; gap: 0 0.75rem; align-items: baseline; padding: 0.6rem 1.1rem; }
.must li + li { border-top: 1px solid var(--line); }
.must .message { color: var(--ink); font-weight: 600; text-decoration-color: var(--strong-line); }
.must .place, .must .rule { color: var(--soft); font-size: 0.8125rem; }
.must li > * { min-width: 0; }
.must a.place { color: var(--link); font-family: var(--code); }
.times { color: var(--error); }
.tally { margin-left: 0.35rem; color: var(--soft); font-size: 0.875rem; font-weight: 400; }
.more, .lacks { margin-top: 0.6rem; color: var(--soft); font-size: 0.875rem; }

.scroll { overflow: auto; max-height: 34rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.55rem 0.9rem; text-align: left; vertical-align: baseline; }
thead th { position: sticky; top: 0; background: var(--paper); box-shadow: inset 0 -1px var(--line); color: var(--soft); font-size: 0.8125rem; font-weight: 500; white-space: nowrap; }
tbody th { font-weight: 600; }
tbody tr + tr { border-top: 1px solid var(--line); }
td code { overflow-wrap: anywhere; }
td.number, th.number { text-align: right; white-space: nowrap; }
.zero { color: var(--soft); }
.count { font-weight: 650; }
.count.error, .error > .severity { color: var(--error); }
.count.warning, .warning > .severity { color: var(--warning); }
.count.info, .info > .severity { color: var(--info); }
.sum { font-size: 0.75rem; }
.share { display: inline-flex; gap: 0.6rem; align-items: center; white-space: nowrap; }
.track { fill: var(--line); }
.fill { fill: var(--good); }
.texts { margin-top: 0.75rem; font-size: 0.9375rem; }
.plain li { padding: 0.35rem 0; }
#failures { margin-top: 1.5rem; padding: 0 1.25rem 1rem; border: 2px solid var(--error); border-radius: 10px; background: var(--paper); }
#failures h2 { margin-top: 1rem; }
`;var jt=`
@media (max-width: 68rem) {
  :root { --bar: 4.25rem; }
  .bar { flex-wrap: wrap; padding-top: 0.35rem; padding-bottom: 0.35rem; }
  nav ul { justify-content: flex-start; }
}
@media (max-width: 48rem) {
  .page, .bar { padding-left: 1rem; padding-right: 1rem; }
  .bar { position: static; }
  .verdict { flex-wrap: wrap; min-height: 36px; }
  .spoken { flex: 1 1 100%; padding-left: 0; border: 0; }
  html { scroll-padding-top: 0.75rem; }
  h2 { margin-top: 2.25rem; }
  .card, .card.slim { padding-left: 0.9rem; padding-right: 0.9rem; }
  .pair { grid-template-columns: minmax(0, 1fr); }
  .pair > *, .pair > svg:first-of-type, .pair > svg:last-of-type, .pair > .side, .pair > .side:last-child { grid-area: auto; }
  .compare:has(input:not([value="side"]):checked) .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .compare:has(input:not([value="side"]):checked) .pair > .side { grid-area: 2 / 1; }
  .compare:has(input:not([value="side"]):checked) .pair > .side:last-child { grid-area: 2 / 2; }
  .amount { flex: 1 1 100%; margin-left: 0; }
  .amount input { flex: 1; width: auto; }
  .compare:not(:has(input[value="swipe"]:checked, input[value="onion"]:checked)) .amount { display: none; }
  .filters { position: static; }
  .field { flex: 1 1 40%; }
  .grows { flex-basis: 100%; }
  select, select[name="by"] { width: 100%; }
  .hit { grid-template-columns: minmax(0, 1fr); padding: 0.7rem 0.9rem; }
  .hit > :not(.severity), .severity { grid-column: 1; grid-row: auto; }
  .must li { padding: 0.65rem 0.9rem; }
  .must li { display: block; }
  .must .place, .must .rule { display: block; }
  .line { min-width: 2.25rem; padding: 0 0.5rem; }
  audio { width: 100%; }
  .scroll { overflow: visible; max-height: none; border: 0; background: none; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody { display: block; }
  tbody tr { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.3rem 1rem; margin-bottom: 0.75rem; padding: 0.75rem 0.9rem; background: var(--paper); border: 1px solid var(--line) !important; border-radius: 8px; }
  tbody th, tbody td, td.number { display: block; padding: 0; text-align: left; white-space: normal; overflow-wrap: anywhere; }
  tbody th, tbody td.wide { grid-column: 1 / -1; }
  tbody td::before { content: attr(data-label) " "; color: var(--soft); font-size: 0.8125rem; }
  tbody td:empty { display: none; }
}
@media (prefers-contrast: more) { :root { --line: var(--strong-line); --soft: var(--ink); } }
@media (forced-colors: active) { .mark circle { fill: CanvasText; } .mark path { stroke: Canvas; } .track { fill: GrayText; } .fill { fill: CanvasText; } }
@media print {
  :root { --ground: #fff; --soft: #444; }
  body { font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  .bar { position: static; padding: 0 0 0.5rem; flex-wrap: wrap; }
  .filters, nav, .skip, .modes, .switches, .kinds, .player, .for-keys, dialog { display: none !important; }
  .shot, .hit { content-visibility: visible; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .hit, tr, .changes li, .shot, .card, figure { break-inside: avoid; }
  h2, h3, h4, summary { break-after: avoid; }
  .wall { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .pair { margin-top: 0.6rem; }
  .scroll { overflow: visible; max-height: none; }
  thead th { position: static; }
  * { print-color-adjust: exact; }
}
`;var Dt=`
.card { margin: 0 0 1rem; padding: 1rem 1.25rem 1.1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.card.current { border-color: var(--focus); box-shadow: 0 0 0 1px var(--focus); }
.card:focus { outline: none; }
.card h4 { margin: 0 0 0.25rem; font-size: 1rem; }
.card.slim { padding: 0.75rem 1.25rem 0.8rem; }
.words { color: var(--soft); font-size: 0.9375rem; }
.words li { display: inline; }
.words li + li::before { content: " \xB7 "; }
.words code { color: var(--ink); }
.badge { display: inline-block; margin-left: 0.3rem; padding: 0 0.5rem; border-radius: 99px; background: var(--warning-ground); color: var(--warning); font-size: 0.75rem; font-weight: 650; line-height: 1.4rem; text-decoration: none; vertical-align: 0.06em; }
a.badge:hover { text-decoration: underline; }
.changes { margin-top: 0.35rem; font-size: 0.9375rem; }
.changes li { display: grid; grid-template-columns: 1.1rem minmax(0, 1fr); gap: 0 0.4rem; align-items: baseline; padding: 0.22rem 0; }
.sign { font-family: var(--code); font-weight: 700; }
.added .sign { color: var(--good); }
.removed .sign { color: var(--error); }
.changed .sign, .moved .sign { color: var(--info); }
.detail { padding-left: 0.35rem; color: var(--soft); }
.about-it { margin-top: 0.75rem; padding: 0.55rem 0.9rem; background: var(--sunk); border-radius: 6px; font-size: 0.875rem; }
.about-it .error a { color: var(--error); }
.about-it .warning a { color: var(--warning); }

.picture { display: block; width: 100%; height: auto; border-radius: 4px; background: var(--sunk); box-shadow: 0 0 0 1px var(--line); overflow: hidden; }
.picture.image, .picture.icon { width: auto; max-width: 100%; }
.media { position: absolute; }
.modes { display: flex; flex-wrap: wrap; gap: 0.35rem 1.4rem; align-items: center; margin: 0.8rem 0 0.75rem; font-size: 0.875rem; }
.modes label, .switches label { display: inline-flex; gap: 0.4rem; align-items: center; min-height: 1.75rem; cursor: pointer; }
.modes input[type="radio"], .switches input { width: 1rem; height: 1rem; margin: 0; accent-color: var(--focus); }
.amount { margin-left: auto; color: var(--soft); }
.amount input { width: 11rem; accent-color: var(--focus); }
.compare:not(:has(input[value="swipe"]:checked, input[value="onion"]:checked)) .amount { visibility: hidden; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0.4rem 1rem; align-items: start; isolation: isolate; }
.pair > svg:first-of-type { grid-area: 1 / 1; }
.pair > svg:last-of-type { grid-area: 1 / 2; }
.pair > .side { grid-area: 2 / 1; min-width: 0; }
.pair > .side:last-child { grid-area: 2 / 2; }
.when { color: var(--soft); font-size: 0.8125rem; }
.side p { font-size: 0.875rem; }
.compare.single .pair { max-width: 40rem; grid-template-columns: minmax(0, 1fr); }
.compare.single .pair > svg { grid-area: 1 / 1; }
.compare.single .pair > .side { grid-area: 2 / 1; }
.compare.flat, .compare.single { margin-top: 0.8rem; }
.compare.palette .pair { grid-template-columns: minmax(0, 1fr); max-width: 46rem; }
.compare.palette .pair > * { grid-area: auto !important; }
.compare:has(input:not([value="side"]):checked) .pair { max-width: 64rem; touch-action: pan-y; cursor: ew-resize; user-select: none; }
.compare:has(input[value="difference"]:checked) .pair { cursor: auto; }
.compare:has(input:not([value="side"]):checked) .pair > svg { grid-area: 1 / 1 / 2 / 3; }
.compare:has(input:not([value="side"]):checked) .side:last-child { text-align: right; }
.compare:has(input[value="swipe"]:checked) .pair > svg:last-of-type { clip-path: inset(0 0 0 var(--at, 50%)); }
.compare:has(input[value="swipe"]:checked) .pair::after { content: ""; grid-area: 1 / 1 / 2 / 3; align-self: stretch; width: 2px; margin-left: calc(var(--at, 50%) - 1px); background: #fff; box-shadow: 0 0 0 1px rgb(0 0 0 / 0.45); pointer-events: none; }
.compare:has(input[value="onion"]:checked) .pair > svg:last-of-type { opacity: var(--part, 0.5); }
.compare:has(input[value="difference"]:checked) .pair > svg:last-of-type { mix-blend-mode: difference; }

.kinds { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: center; justify-content: space-between; font-size: 0.9375rem; }
.kinds ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; }
.switches { display: flex; flex-wrap: wrap; gap: 0.1rem 1.25rem; color: var(--soft); font-size: 0.875rem; }
.album h3 { margin-top: 1.75rem; padding-bottom: 0.4rem; border-bottom: 1px solid var(--line); font-size: 1.125rem; }
.wall { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22.5rem, 100%), 1fr)); gap: 1.4rem 1.25rem; align-items: start; }
.wall.layouts { grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); }
.wall.icons { grid-template-columns: repeat(auto-fill, minmax(min(35rem, 100%), 1fr)); }
.wall.banners, .wall.colours { grid-template-columns: repeat(auto-fill, minmax(min(36rem, 100%), 1fr)); }
.shot { content-visibility: auto; contain-intrinsic-size: auto 16rem; min-width: 0; }
.shot:target .picture { outline: 3px solid var(--focus); outline-offset: 3px; }
figcaption { margin-top: 0.45rem; font-size: 0.8125rem; line-height: 1.45; color: var(--soft); }
figcaption strong { color: var(--ink); overflow-wrap: anywhere; }
figcaption p { margin-top: 0.15rem; }
.assumes { font-size: 0.75rem; }
.player { display: flex; flex-wrap: wrap; gap: 0.15rem 0.75rem; align-items: center; margin-top: 0.5rem !important; }
audio { flex: 1 1 12rem; min-width: 0; max-width: 18rem; height: 2.25rem; }
.player small { color: var(--soft); font-size: 0.75rem; }
.found.error a { color: var(--error); }
.found.warning a { color: var(--warning); }
.found a { font-weight: 600; }

.assumption { display: none; }
body:has(#show-assumed:checked) .assumption { display: inline; }
body:has(#show-crop:not(:checked)) .crop { display: none; }
body:has(#from-middle:checked) .from-top { display: none; }
body:has(#from-middle:checked) .from-middle { display: inline; }
`;var Ee=`${Bt}${Dt}${Lt}${jt}`;var Ir=[3421674724,2216829733],Wt=435,zt=2**32;function Gt(e){let t=new Map;return e.map(({rule:n,path:r,location:o,messageId:i,messageArguments:a})=>{let d=JSON.stringify([n,r,o?.pointer??"",i,a]),c=(t.get(d)??0)+1;return t.set(d,c),`${Or(d)}:${c}`})}function Or(e){let[t,n]=Ir;for(let r of new TextEncoder().encode(e)){let o=(n^r)>>>0,i=o*Wt;n=i>>>0,t=(t*Wt+o*256+Math.floor(i/zt))%zt}return[t,n].map(r=>r.toString(16).padStart(8,"0")).join("")}function Ut(e,t){let{hits:n=[],changes:r=[],albums:o=[],fresh:i,where:a={},rules:d,rulePages:c}=t,l=Gt(e.findings),p=new Map(n.map(m=>[m.finding,m]));return{report:e,changes:r,albums:o,fresh:i,where:a,rulePages:c,rules:new Map(d.map(m=>[m.id,m])),hits:e.findings.map(m=>p.get(m)??{finding:m}),addresses:new Map(e.findings.map((m,f)=>[m,`finding-${(l[f]??"").replace(":","-")}`])),index:qe(e.findings),id:Nr()}}var Cr=200;function Nr(){let e=new Map;return t=>{let n=t.slice(0,Cr).replace(/[^A-Za-z0-9._/-]+/g,"-")||"-",r=(e.get(n)??0)+1;return e.set(n,r),r===1?n:_r(e,n,r)}}function _r(e,t,n){for(let r=n;;r++){let o=`${t}--${r}`;if(!e.has(o))return e.set(o,1),o}}var Lr="https://brandgate.github.io/brandgate/",Br=120;function jr(e,t){let n=Ut(e,t),r=it(),o=Dr(n,r).filter(({body:c})=>c!==void 0),i=r.defs(),{text:a}=V(e),{project:d}=n.where;return s`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${A(Wr())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${a}${d===void 0?"":`: ${d}`} – Brandgate report</title>
<link rel="icon" href="data:,">
<style>${A(Ee)}</style>
</head>
<body>
<a class="skip" href="#${o[0]?.id??"main"}">Skip to the content</a>
${He(e,n.where,o)}<main class="page" id="main">
${Ke(e,t.notices??[])}${o.map(({body:c})=>c)}</main>
<footer class="page"><p>Made by ${n.rulePages===void 0?s`<a href="${Lr}" rel="noreferrer">Brandgate</a>`:"Brandgate"} ${e.tool.version}. <code>brandgate-report.json</code> holds everything that is here and what was too much for a page. <span class="for-keys" hidden>Press <kbd>?</kbd> for keys.</span></p></footer>
${Pt()}${i}<script>${A(ve)}</script>
</body>
</html>
`.markup}function Dr(e,t){let{report:n,changes:r,albums:o}=e,i=At(e),a=new Map(o.map(y=>[y.package,`gallery/${y.package.replace(/[^A-Za-z0-9._/-]+/g,"-")}`])),d=[{id:"failures",title:"Internal failures",body:Tt(n)},{id:"must-fix",title:"Must fix",count:i.length,body:Rt(i,e)},{id:"findings",title:"Findings",count:n.findings.length,body:$t(e)},{id:"languages",title:"Languages",count:n.languages.length,body:We(n)},{id:"packages",title:"Packages",count:n.packages.length,body:It(n,a)},{id:"archives",title:"Archives",count:n.archives.length,body:ze(n)},{id:"skipped",title:"Not judged",body:Ge(n)}],c=d.reduce((y,{body:x})=>y+(x?ke(x):0),Br),l=z(15e3-c),p=pt(e,t,l),m=Et(e,t,l),[f,u,...h]=d;return[...f&&u?[f,u]:[],{id:"changes",title:"Changed",count:ft(r),body:p},{id:"gallery",title:"Gallery",count:$e(o),body:m},...h]}function Wr(){return["default-src 'none'",`style-src 'sha256-${Se(Ee)}'`,`script-src 'sha256-${Se(ve)}'`,"img-src data:","media-src data:","base-uri 'none'","form-action 'none'"].join("; ")}0&&(module.exports={toHtml});
