const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;
"use strict";var C=Object.defineProperty;var de=Object.getOwnPropertyDescriptor;var ce=Object.getOwnPropertyNames;var pe=Object.prototype.hasOwnProperty;var ue=(e,n)=>{for(var r in n)C(e,r,{get:n[r],enumerable:!0})},fe=(e,n,r,o)=>{if(n&&typeof n=="object"||typeof n=="function")for(let t of ce(n))!pe.call(e,t)&&t!==r&&C(e,t,{get:()=>n[t],enumerable:!(o=de(n,t))||o.enumerable});return e};var ge=e=>fe(C({},"__esModule",{value:!0}),e);var Ke={};ue(Ke,{toHtml:()=>He});module.exports=ge(Ke);var u=(e,n)=>`${e} ${n}${e===1?"":"s"}`;function U({summary:e}){return`${u(e.packages,"package")}, ${u(e.assets,"file")}, ${u(e.rules,"rule")}`}function W({summary:e}){let n=[e.errors>0?u(e.errors,"error"):"",e.warnings>0?u(e.warnings,"warning"):"",e.infos>0?u(e.infos,"note"):""].filter(r=>r!=="");return n.length===0?"no findings":n.join(", ")}function A(e){return e<1e3?`${e} B`:e<999950?`${(e/1e3).toFixed(1)} kB`:e<99995e4?`${(e/1e6).toFixed(1)} MB`:`${(e/1e9).toFixed(2)} GB`}var me=/[\p{Cc}\p{Cs}\u061c\u115f\u1160\u180e\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;function _(e){return e.replace(me,he)}function he(e){if(e==="	")return" ";let n=e.codePointAt(0)??0;return n>65535?`\\u{${n.toString(16)}}`:`\\u${n.toString(16).padStart(4,"0")}`}var H=2e3,be={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function a(e,...n){let r=e[0]??"";return n.forEach((o,t)=>{r+=ve(o)+(e[t+1]??"")}),{markup:r}}var x=e=>({markup:e});function ve(e){return e===void 0?"":typeof e=="string"?ke(e):typeof e=="number"?String(e):"markup"in e?e.markup:e.map(({markup:n})=>n).join("")}function ke(e){let n=e.length>H?`${e.slice(0,H-1).replace(/[\ud800-\udbff]$/,"")}\u2026`:e;return _(n).replace(/[&<>"']/g,r=>be[r]??"").replaceAll("##[","#&#35;[").replaceAll("::",":&#58;")}function f(e,n,r){return a`<section id="${e}" aria-labelledby="${e}-title">
<h2 id="${e}-title">${n}</h2>
${r}
</section>
`}function y(e,n,r){let o=n.map(s=>s.startsWith("#")),t=(s,i)=>i===0?a`<th scope="row">${s}</th>`:o[i]?a`<td class="number">${s}</td>`:a`<td>${s}</td>`;return a`<div class="scroll" role="group" aria-label="${e}" tabindex="0"><table>
<caption class="unseen">${e}</caption>
<thead><tr>${n.map((s,i)=>a`<th scope="col"${o[i]?a` class="number"`:void 0}>${s.replace("#","")}</th>`)}</tr></thead>
<tbody>${r.map(s=>a`<tr>${s.map(t)}</tr>\n`)}</tbody>
</table></div>`}function b(e){return String(e).replace(/\B(?=(\d{3})+$)/g,"\u202F")}function g(e,n=""){return e===0?a`<span class="zero">0</span>`:n===""?a`${b(e)}`:a`<span class="count ${n}">${b(e)}</span>`}var w=1e3,ye={added:"+",removed:"\u2212",changed:"~"},B=96;function V({languages:e}){if(e.length===0)return;let r=[...new Set(e.map(({package:i})=>i))].length>1,o=e.slice(0,w).map(i=>[a`<bdi>${i.language}</bdi>`,...r?[a`<bdi>${i.package}</bdi>`]:[],a`<bdi>${i.reference}</bdi>`,we(i),g(i.tokens),g(i.missing,"warning"),g(i.extra,"warning"),g(i.variables,"error"),g(i.untranslated,"info")]),t=["Language",...r?["Package"]:[],"Reference","Translated","#Texts","#Missing"],s=y("Languages",[...t,"#Extra","#Broken variables","#Untranslated"],o);return f("languages","Languages",a`${s}${z(e.length,"language","brandgate-report.json has all")}`)}function we({tokens:e,extra:n,missing:r,untranslated:o}){let t=e-n+r,s=t>0?Math.min(1,Math.max(0,(e-n-o)/t)):0,i=Math.floor(s*100);return a`<span class="share"><svg class="bar" viewBox="0 0 ${B} 8" width="${B}" height="8" aria-hidden="true" focusable="false"><rect class="track" width="${B}" height="8" rx="4"/><rect class="fill" width="${Math.round(s*B)}" height="8" rx="4"/></svg> ${i}%</span>`}function G(e){if(e.length===0)return;let n=w,r=e.map(({package:o,kind:t,change:s,differences:i})=>{let l=i.slice(0,n);n-=l.length;let d=s==="changed"?void 0:a` <span class="tally">${s==="added"?"new package":"package removed"}</span>`,p=i.length-l.length;return a`<h3><bdi>${o}</bdi> <span class="tally">${t}</span>${d}</h3>
${l.length>0?a`<ul class="changes">${l.map($e)}</ul>`:void 0}
${p>0?a`<p class="more">${u(p,"more change")}. <code>brandgate diff</code> lists all.</p>`:void 0}`});return f("changes","What changed",a`${r}`)}function $e({change:e,about:n,what:r,detail:o}){let t=o===""?void 0:a` <span class="detail"><bdi>${o}</bdi></span>`;return a`<li class="${e}"><span class="sign" aria-hidden="true">${ye[e]}</span><span class="about"><span class="unseen">${e}: </span>${n}</span> <span><code>${r}</code>${t}</span></li>
`}function q({archives:e}){if(e.length===0)return;let n=e.slice(0,w).map(({name:o,package:t,entries:s,bytes:i,sha256:l})=>[a`<code>${o}</code>`,a`<bdi>${t}</bdi>`,a`${b(s)}`,a`${A(i)}`,a`<code class="sum">${l}</code>`]),r=y("Archives",["Archive","Package","#Files","#Size","SHA-256"],n);return f("archives","Archives",a`${r}${z(e.length,"archive","SHA256SUMS has all")}`)}function K({skipped:e}){if(e.length===0)return;let n=new Map;for(let{rule:t,reason:s,package:i}of e){let l=JSON.stringify([t,s]),d=n.get(l)??{rule:t,reason:s,packages:[]};n.set(l,d),i!==void 0&&d.packages.push(i)}let r=[...n.values()].slice(0,w).map(({rule:t,reason:s,packages:i})=>[a`<code>${t}</code>`,a`${s}`,a`${i.join(", ")}`]),o=y("Not judged",["Rule","Reason","Packages"],r);return f("skipped","Not judged",a`${o}${z(n.size,"rule","brandgate-report.json has all")}`)}function z(e,n,r){if(!(e<=w))return a`<p class="more">${u(e-w,`more ${n}`)}: ${r}.</p>`}function X(e,n){let r=Math.min(e.length,n.length);for(let o=0;o<r;o++){let t=e.charCodeAt(o),s=n.charCodeAt(o);if(t!==s)return J(t)-J(s)}return e.length-n.length}function J(e){return e>=55296&&e<=57343?e+65536:e}var Y={V:"stated by the vendor",F:"a file-format standard",C:"asked for by users",O:"observed in real packages",S:"security",H:"house judgement"};var Z=e=>`https://github.com/brandgate/brandgate/blob/main/docs/rules/${e}.md`;function Q({rule:e,documentation:n}){return/^[a-z0-9-]+$/.test(e)&&n===Z(e)?n:void 0}var O=160,xe=60;function ee({location:e},n){if(n.trim()===""||e?.line===void 0)return;let{line:r,column:o}=e,t=o===void 0?0:I(n,o-1);if(t>n.length)return;let s=Math.min(o===void 0?0:Me(e,n,t),n.length),i=Re(n,t),l=I(n,Math.min(n.length,i+O)),d=Math.min(s,l),p=i>0&&n.slice(0,i).trim()!==""?"\u2026":"",v=l<n.length?"\u2026":"",k=o===void 0?void 0:a`<mark>${n.slice(t,d)}</mark>`;return a`<pre class="excerpt"><span class="line">${r}</span><code>${p}${n.slice(i,t)}${k}${n.slice(Math.max(t,d),l)}${v}</code></pre>`}function Me({line:e,endLine:n,endColumn:r},o,t){return n!==void 0&&e!==void 0&&n>e?o.length:r!==void 0&&r-1>t?r-1:t+((o.codePointAt(t)??0)>65535?2:1)}function Re(e,n){let r=Math.min(n,e.length-e.trimStart().length);if(e.length-r<=O)return r;let o=Math.max(r,Math.min(n-xe,e.length-O));return I(e,o)}var I=(e,n)=>/[\udc00-\udfff]/.test(e.charAt(n))?n-1:n;var ne=5e3,Se=200,M=["error","warning","info"],j={error:"Error",warning:"Warning",info:"Note"};function re({packages:e,findings:n}){let r=new Set(n.flatMap(({package:t})=>t===void 0?[]:[t])),o=[...new Set([...e.map(({name:t})=>t),...r])].filter(t=>r.has(t));return new Map(o.map((t,s)=>[t,`package-${s+1}`]))}function te(e){let{findings:n}=e.report;if(n.length===0)return f("findings","Findings",a`<p class="calm">Nothing to mend: every rule that could be judged holds.</p>`);let r=Ae(n),t=[...R(r,({package:l})=>l??"")].map(([l,d])=>Ee(l,d,e)),s=n.length-r.length,i=s>0?a`<p class="more">${u(s,"less severe finding")} left out of this page. <code>brandgate-report.json</code> has all ${b(n.length)}.</p>`:void 0;return f("findings","Findings",a`${Be(r,e)}
${i}<p class="calm" id="none" hidden>No finding is like that. <button type="button" id="clear">Show all findings</button></p>
${t}`)}function Ae(e){if(e.length<=ne)return e;let n=M.flatMap(o=>e.filter(t=>t.severity===o)),r=new Set(n.slice(0,ne));return e.filter(o=>r.has(o))}function R(e,n){let r=new Map;for(let o of e){let t=n(o),s=r.get(t);s?s.push(o):r.set(t,[o])}return r}function Be(e,{anchors:n}){let o=M.filter(l=>e.some(d=>d.severity===l)).map(l=>{let d=e.filter(p=>p.severity===l).length;return a`<label class="chip ${l}"><input type="checkbox" name="severity" value="${l}" checked> ${u(d,j[l].toLowerCase())}</label>\n`}),s=[...R(e,({package:l})=>l??"")].map(([l,d])=>a`<option value="${n.get(l)??"project"}">${l||"the project"} (${d.length})</option>`),i=[...R(e,({rule:l})=>l)].sort(([l],[d])=>X(l,d)).map(([l,d])=>a`<option value="${l}">${l} (${d.length})</option>`);return a`<form id="filters" class="filters" aria-label="Filter the findings" hidden>
<label class="field grows">Text<input type="search" name="text" autocomplete="off" spellcheck="false" placeholder="Path, message or rule"></label>
<label class="field">Package<select name="package"><option value="">All</option>${s}</select></label>
<label class="field">Rule<select name="rule"><option value="">All</option>${i}</select></label>
<fieldset><legend class="unseen">Severity</legend>${o}</fieldset>
<button type="reset">Reset</button>
</form>
<p id="status" class="status" role="status">${u(e.length,"finding")}</p>`}function Ee(e,n,r){let o=r.anchors.get(e)??"project",t=[...R(n,({path:i})=>i)].map(([i,l])=>Fe(i,l,r)),s=e===""?a`The project`:a`<bdi>${e}</bdi>`;return a`<section class="package" id="${o}">
<h3>${s} <span class="tally">${Pe(n)}</span></h3>
${t}</section>
`}function Fe(e,n,r){let o=[...R(n,({rule:t,severity:s})=>`${s} ${t}`).values()].map(t=>({rule:t[0]?.rule??"",severity:t[0]?.severity??"info",findings:t})).sort((t,s)=>M.indexOf(t.severity)-M.indexOf(s.severity));return a`<article class="file"><h4><bdi>${e}</bdi></h4>
${o.map(t=>Te(t,r))}</article>
`}var Pe=e=>M.flatMap(n=>{let r=e.filter(o=>o.severity===n).length;return r>0?[u(r,j[n].toLowerCase())]:[]}).join(", ");function Te({rule:e,severity:n,findings:r},o){let t=r.slice(0,Se),s=r.length-t.length,i=s>0?a`<p class="more">${u(s,"more finding")} of this rule in this file in <code>brandgate-report.json</code>.</p>`:void 0;return a`<div class="group" data-severity="${n}" data-rule="${e}"><span class="severity ${n}">${j[n]}</span>
<div class="said"><ul>${t.map(l=>Ce(l,o.excerpts.get(l)))}</ul>${i}
${Oe(e,r,o.rules.get(e))}</div></div>
`}function Ce(e,n){let r=ze(e),o=r===void 0?void 0:a`<p class="place">${r}</p>`;return a`<li class="hit"><p class="message"><bdi>${e.message}</bdi></p>${o}${n===void 0?void 0:ee(e,n)}</li>
`}function ze({location:e}){if(e===void 0)return;let{line:n,column:r,pointer:o,offset:t}=e,s=n!==void 0?`Line ${n}${r===void 0?"":`, column ${r}`}`:t!==void 0?`Byte ${t}`:"",i=o?a` <code>${o}</code>`:void 0;return s===""&&!i?void 0:a`${s}${i}`}function Oe(e,n,r){let o=Ie(n),t=o===void 0?void 0:a`<p class="fix">${o}</p>`,[s]=n,i=s===void 0?void 0:Q(s),l=i===void 0?void 0:a`<a href="${i}" rel="noreferrer">All about ${e}</a>`;if(!r)return a`${t}<p class="rule"><code>${e}</code> ${l}</p>`;let{kind:d,source:p}=r.evidence;return a`${t}<details class="rule"><summary><code>${e}</code> <span>${r.summary}</span></summary>
<p>${r.why}</p><p class="evidence">${je(Y[d])}: ${p}. ${l}</p></details>`}function Ie(e){let n=e.filter(({fix:t})=>t!==void 0);if(n.length===0)return;let r=n.some(({fix:t})=>t==="unsafe"),o=e.length===1?"this":n.length===e.length?"these":`${n.length} of these`;return r?a`<code>brandgate fix --unsafe</code> mends ${o}; look at the result.`:a`<code>brandgate fix</code> mends ${o}.`}var je=e=>e.charAt(0).toUpperCase()+e.slice(1);function E({result:e,summary:n}){return e==="error"?{tone:"bad",text:"The check could not be finished"}:e==="failure"?{tone:"bad",text:"Not ready to ship"}:n.errors>0?{tone:"warning",text:"Not ready to ship, and let pass"}:{tone:"good",text:"Ready to ship"}}var F=1e3,Le={good:"M6 12.5l4 4 8-9",warning:"M12 6v8M12 17.5v.5",bad:"M7.5 7.5l9 9M16.5 7.5l-9 9"};function oe(e){let{tone:n,text:r}=E(e),{summary:o}=e,t=o.suppressed>0?` ${u(o.suppressed,"finding")} suppressed.`:"",s=W(e),i=[["Errors",o.errors,"error"],["Warnings",o.warnings,"warning"],["Notes",o.infos,"info"],["Packages",o.packages,""],["Files",o.assets,""],["Rules",o.rules,""]];return a`<header class="verdict ${n}">
<svg class="mark" viewBox="0 0 24 24" width="48" height="48" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="12"/><path d="${Le[n]}"/></svg>
<div><h1>${r}</h1>
<p>${s.charAt(0).toUpperCase()+s.slice(1)}. Inspected ${U(e)}.${t}</p></div>
</header>
<dl class="tiles">${i.map(([l,d,p])=>a`<div class="${d>0?p:""}"><dt>${l}</dt><dd>${b(d)}</dd></div>`)}</dl>
`}function ie({failures:e}){if(e.length!==0)return f("failures","Internal failures",a`<p>These did not finish, so what is named below is not wholly checked or built. Please report them with the files.</p>
<ul class="plain">${e.slice(0,F).map(({rule:n,path:r,message:o})=>a`<li><code>${n}</code> failed on <code>${r}</code>: <bdi>${o}</bdi></li>\n`)}</ul>${se(e.length,"failure")}`)}function ae({packages:e},n){if(e.length===0)return;let r=e.some(({changed:i})=>i!==void 0),o=e.slice(0,F).map(i=>[Ne(i,n),a`${i.kind}`,a`<code>${i.path}</code>`,g(i.assets),a`${A(i.bytes)}`,g(i.errors,"error"),g(i.warnings,"warning"),g(i.infos,"info"),...r?[a`${i.changed===void 0?"":i.changed?"yes":"no"}`]:[]]),t=["Package","Kind","Path","#Files","#Size","#Errors","#Warnings","#Notes"],s=y("Packages",r?[...t,"Changed"]:t,o);return f("packages","Packages",a`${s}${se(e.length,"package")}`)}function Ne({name:e},n){let r=n.get(e);return r===void 0?a`<bdi>${e}</bdi>`:a`<a href="#${r}"><bdi>${e}</bdi></a>`}function se(e,n){if(!(e<=F))return a`<p class="more">${u(e-F,`more ${n}`)} in <code>brandgate-report.json</code>.</p>`}var L=`
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
`;var De=le(8,e=>Math.sqrt(e)),Ue=le(64,e=>Math.cbrt(e));function N(e){let n=We(new TextEncoder().encode(e)),r=new DataView(n.buffer),o=Uint32Array.from(De);for(let s=0;s<n.length;s+=64)_e(o,r,s);let t=new Uint8Array(32);return o.forEach((s,i)=>{new DataView(t.buffer).setUint32(i*4,s)}),btoa(String.fromCharCode(...t))}function We(e){let n=new Uint8Array(Math.ceil((e.length+9)/64)*64);return n.set(e),n[e.length]=128,new DataView(n.buffer).setBigUint64(n.length-8,BigInt(e.length)*8n),n}function _e(e,n,r){let o=new Uint32Array(64),t=c=>o[c];for(let c=0;c<16;c++)o[c]=n.getUint32(r+c*4);for(let c=16;c<64;c++){let h=t(c-15),$=t(c-2),S=m(h,7)^m(h,18)^h>>>3,T=m($,17)^m($,19)^$>>>10;o[c]=t(c-16)+S+t(c-7)+T}let[s,i,l,d,p,v,k,P]=e;for(let c=0;c<64;c++){let h=p&v^~p&k,$=s&i^s&l^i&l,S=P+(m(p,6)^m(p,11)^m(p,25))+h+Ue[c]+t(c)|0,T=(m(s,2)^m(s,13)^m(s,22))+$|0;[s,i,l,d,p,v,k,P]=[S+T|0,s,i,l,d+S|0,p,v,k]}[s,i,l,d,p,v,k,P].forEach((c,h)=>{e[h]=e[h]+c})}var m=(e,n)=>e>>>n|e<<32-n;function le(e,n){let r=[];for(let o=2;r.length<e;o++)r.every(t=>o%t!==0)&&r.push(o);return Uint32Array.from(r,o=>Math.floor(n(o)%1*2**32))}var D=`
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
.changes li { display: grid; grid-template-columns: 1.1rem 6rem minmax(0, 1fr); gap: 0 0.5rem; align-items: baseline; padding: 0.55rem 1.25rem; }
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
`;function He(e,n){let r=re(e),t=[["failures","Internal failures",ie(e)],["packages","Packages",ae(e,r)],["findings","Findings",te({report:e,anchors:r,rules:new Map(n.rules.map(i=>[i.id,i])),excerpts:Ge(n.hits??[])})],["previews","Pictures and sounds",qe(n.previews??"")],["changes","What changed",G(n.changes??[])],["languages","Languages",V(e)],["archives","Archives",q(e)],["skipped","Not judged",K(e)]].filter(([,,i])=>i!==void 0),s=t.map(([i,l])=>a`<li><a href="#${i}">${l}</a></li>\n`);return a`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${x(Ve())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${E(e).text} – Brandgate report</title>
<link rel="icon" href="data:,">
<style>${x(D)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to the findings</a>
<div class="page">
<header class="bar-top"><p class="brand">Brandgate</p><nav aria-label="Parts of the report"><ul>${s}</ul></nav></header>
<main>
${oe(e)}${t.map(([,,i])=>i)}</main>
<footer><p>Made by Brandgate ${e.tool.version}. <code>brandgate-report.json</code> holds everything that is here and what was too much for a page.</p></footer>
</div>
<script>${x(L)}</script>
</body>
</html>
`.markup}function Ve(){return["default-src 'none'",`style-src 'sha256-${N(D)}'`,`script-src 'sha256-${N(L)}'`,"img-src data:","media-src data:","base-uri 'none'","form-action 'none'"].join("; ")}function Ge(e){return new Map(e.flatMap(({finding:n,excerpt:r})=>r===void 0?[]:[[n,r]]))}function qe(e){return e===""?void 0:f("previews","Pictures and sounds",x(e))}0&&(module.exports={toHtml});
