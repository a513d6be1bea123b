var H=Object.defineProperty;var pt=Object.getOwnPropertyDescriptor;var mt=Object.getOwnPropertyNames;var ut=Object.prototype.hasOwnProperty;var ft=(e,t)=>{for(var r in t)H(e,r,{get:t[r],enumerable:!0})},ht=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of mt(t))!ut.call(e,o)&&o!==r&&H(e,o,{get:()=>t[o],enumerable:!(n=pt(t,o))||n.enumerable});return e};var gt=e=>ht(H({},"__esModule",{value:!0}),e);var dn={};ft(dn,{"report-html":()=>ln,"src/report/html.ts":()=>cn});module.exports=gt(dn);var N=require("./shared-report-difference-words.cjs");var{SEVERITIES:O,SEVERITY_NAMES:W,severityTally:K}=N["src/report/severity-words.ts"];var B=require("./shared-files-faults.cjs");var{EVIDENCE:fe}=B["src/rules/evidence.ts"];var he=require("./index+preview-preview+report-html.cjs");var{findingsAbout:X,indexed:ge,mediaImage:ve,rankOf:we,renderPicture:ye}=he["src/preview/caption.ts"];var h=require("./action+doors-cli-main+index.cjs");var{SUBJECTS:J}=h["src/diff/difference.ts"];var be=require("./shared-preview-exhibit.cjs");var{MOST_ELEMENTS:Y,shows:ke,soundOf:$e}=be["src/preview/exhibit.ts"];var{sha256Base64:V}=h["src/report/html/sha256.ts"];var I=require("./shared-report-entries.cjs");var{archiveMark:xe}=I["src/report/next-steps.ts"];var{SIGNS:Se,SUBJECT_NAMES:Ee,commitDigits:Z,fileAddress:Q,short:M,wordsText:L}=N["src/report/difference-words.ts"];var{fingerprints:Oe}=h["src/report/fingerprint.ts"];var{entriesOf:Me,enumerated:Te,verdictOf:ee}=I["src/report/entries.ts"];var{rulePage:Ae}=h["src/report/place.ts"];var{counted:g,extentOf:te,fixedMark:_e,humanBytes:z,inspected:Pe,marksOf:Ne,tally:Be,unlisted:Ie}=h["src/report/words.ts"];var{countAll:Le}=h["src/model/counts.ts"];var{forShell:ze,quotable:T,visible:Ce}=h["src/report/escape.ts"];var{byteOrder:C}=h["src/formats/text/byte-order.ts"];var qe=2e3,Re=2e4,vt={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function i(e,...t){let r=[e[0]??""];return t.forEach((n,o)=>{for(let a of wt(n))Fe(r,a);Fe(r,e[o+1]??"")}),{pieces:r}}function Fe(e,t){let r=e.length-1,n=e[r]??"";n.length<=Re&&t.length<=Re?e[r]=n+t:e.push(t)}var x=e=>({pieces:[e]}),ae=e=>e.split("`").map((t,r)=>r%2===1?i`<code>${t}</code>`:i`${t}`);function wt(e){return e===void 0?[]:typeof e=="string"?[yt(e)]:typeof e=="number"?[String(e)]:"pieces"in e?e.pieces:e.flatMap(({pieces:t})=>t)}function yt(e){let t=e.length>qe?`${e.slice(0,qe-1).replace(/[\ud800-\udbff]$/,"")}\u2026`:e;return Ce(t).replace(/[&<>"']/g,r=>vt[r]??"").replaceAll("##[","#&#35;[").replaceAll("::",":&#58;")}function $(e,t,r){return i`<section id="${e}" aria-labelledby="${e}-title">
<h2 id="${e}-title">${t}</h2>
${r}
</section>
`}function j(e,t,r){let n=t.map(a=>a.startsWith("#")),o=(a,s)=>{if(s===0)return i`<th scope="row">${a}</th>`;let l=i` data-label="${(t[s]??"").replace("#","")}"`;return n[s]?i`<td class="number"${l}>${a}</td>`:i`<td${a.pieces[0]?.startsWith("<code")?i` class="wide"`:void 0}${l}>${a}</td>`};return i`<div class="scroll" role="group" aria-label="${e}" tabindex="0"><table>
<caption class="unseen">${e}</caption>
<thead><tr>${t.map((a,s)=>i`<th scope="col"${n[s]?i` class="number"`:void 0}>${a.replace("#","")}</th>`)}</tr></thead>
<tbody>${r.map(a=>i`<tr>${a.map(o)}</tr>\n`)}</tbody>
</table></div>`}function D(e,t,r){let n=[];for(let o of e){let a=t(o);if(!r.takes(i`${a}`,a.length+1))break;n.push(a)}return n}function A(e){return String(e).replace(/\B(?=(\d{3})+$)/g,"\u202F")}function k(e,t=""){return e===0?i`<span class="zero">0</span>`:t===""?i`${A(e)}`:i`<span class="count ${t}">${A(e)}</span>`}var je=40,bt="language-missing-token",q=96;function kt(e,t){let{languages:r}=e;if(r.length===0)return;let o=[...new Set(r.map(({package:c})=>c))].length>1,s=D(r,c=>[i`<bdi>${c.language}</bdi>`,...o?[i`<bdi>${c.package}</bdi>`]:[],i`<bdi>${c.reference}</bdi>`,xt(c),k(c.tokens),k(c.missing,"warning"),k(c.extra,"warning"),k(c.variables,"error"),k(c.untranslated,"info")],t),l=["Language",...o?["Package"]:[],"Reference","Translated","#Texts","#Missing"],d=j("Languages",[...l,"#Extra","#Broken variables","#Untranslated"],s);return $("languages","Languages",i`${d}${de(r.length-s.length,"language","brandgate-report.json has all")}${$t(e,t)}`)}function $t({findings:e},t){let r=new Map;for(let{rule:n,messageId:o,messageArguments:a,package:s=""}of e){let[l,d]=a;if(n!==bt||o==="more"||typeof l!="string")continue;let c=JSON.stringify([s,l]),p=r.get(c)??{language:l,package:s,tokens:[]};r.set(c,p),p.tokens.push(String(d))}return[...r.values()].flatMap(({language:n,package:o,tokens:a})=>{let s=a.length-je,l=s>0?` and ${s} more`:"",d=i`<p class="texts"><b>${n}</b> of ${o} lacks ${g(a.length,"text")}: <code>${a.slice(0,je).join(", ")}</code>${l}.</p>
`;return t.takes(d)?[d]:[]})}function xt({tokens:e,extra:t,missing:r,untranslated:n}){let o=e-t+r,a=o>0?Math.min(1,Math.max(0,(e-t-n)/o)):0,s=Math.floor(a*100);return i`<span class="share"><svg class="part" viewBox="0 0 ${q} 8" width="${q}" height="8" aria-hidden="true" focusable="false"><rect class="track" width="${q}" height="8" rx="4"/><rect class="fill" width="${Math.round(a*q)}" height="8" rx="4"/></svg> ${s}%</span>`}function St(e,t){let{archives:r}=e;if(r.length===0)return;let o=D(r,s=>{let{name:l,package:d,entries:c,bytes:p,sha256:m}=s,u=xe(e,s);return[i`<code>${l}</code>${u===""?void 0:i` <span class="count error">${u}</span>`}`,i`<bdi>${d}</bdi>`,i`${A(c)}`,i`${z(p)}`,i`<code class="sum">${m}</code>`]},t),a=j("Archives",["Archive","Package","#Files","#Size","SHA-256"],o);return $("archives","Archives",i`${a}${de(r.length-o.length,"archive","SHA256SUMS has all")}`)}function Et({skipped:e},t){if(e.length===0)return;let r=new Map;for(let{rule:a,reason:s,package:l}of e){let d=JSON.stringify([a,s]),c=r.get(d)??{rule:a,reason:s,packages:[]};r.set(d,c),l!==void 0&&c.packages.push(l)}let n=D([...r.values()],({rule:a,reason:s,packages:l})=>[i`<code>${a}</code>`,i`${s}`,i`${l.join(", ")}`],t),o=j("Not judged",["Rule","Reason","Packages"],n);return $("skipped","Not judged",i`${o}${de(r.size-n.length,"rule","brandgate-report.json has all")}`)}function de(e,t,r){if(!(e<=0))return i`<p class="more">${g(e,`more ${t}`)}: ${r}.</p>`}var Ot={good:"M6 12.5l4 4 8-9",warning:"M12 6v8M12 17.5v.5",bad:"M7.5 7.5l9 9M16.5 7.5l-9 9"},Mt=2;function Tt(e,t,r){let{tone:n,text:o}=ee(e),a=r.map(({id:l,title:d,count:c})=>i`<li><a href="#${l}">${d}${c===void 0?void 0:i` <b>${A(c)}</b>`}</a></li>\n`),s=Pt(t);return i`<header class="bar ${n}">
<div class="verdict"><svg class="mark" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="12"/><path d="${Ot[n]}"/></svg><h1>${o}</h1><p class="where">${At(e)}</p>${s}</div>
<nav aria-label="Parts of the report"><ul>${a}</ul></nav>
</header>
`}function At(e){let{summary:t,packages:r}=e,[n,o]=t.errors>0?["errors",t.errors]:_t(e);if(o===0)return i`${g(te(e).judged,"package")}`;let a={errors:"error",warnings:"warning",infos:"note"}[n],s=r.filter(p=>p[n]>0),[l,d]=s;if(!l)return i`${g(o,a)}`;let c=s.length>Mt?i`${s.length} of ${g(te(e).judged,"package")}`:i`<bdi>${l.name}</bdi>${d?i` and <bdi>${d.name}</bdi>`:void 0}`;return i`${g(o,a)} in ${c}`}var _t=({summary:{warnings:e,infos:t}})=>e>0?["warnings",e]:["infos",t];function Pt({project:e,head:t,base:r}){let[n,o]=[Z(r),Z(t)];if(e===void 0&&n===void 0&&o===void 0)return;let a=e===void 0?void 0:i`<bdi>${e}</bdi> `,s=o===void 0?void 0:i`<code>${o}</code>`,l=n===void 0?void 0:i` against <code>${n}</code>`;return i`<p class="spoken">${a}${s}${l}</p>`}function Nt(e,t){let{suppressed:r}=e.summary,n=Be(e),o=r>0?` ${g(r,"finding")} suppressed.`:"",s=e.findings.length===0&&r===0&&e.result==="success"?" Nothing to mend: every rule that could be judged holds.":"",l=e.findings.length===0?"No findings":n,d=Ie(e);return i`<p class="summary">${l}. Inspected ${Pe(e)}.${o}${d===void 0?void 0:` ${d}`}${s}</p>
${t.map(c=>i`<p class="notice"><bdi>${c}</bdi></p>\n`)}`}function S(e,t){let r=new Map;for(let n of e){let o=t(n),a=r.get(o);a?a.push(n):r.set(o,[n])}return r}var Ze=e=>`rule-${e.slice(0,100).replace(/[^A-Za-z0-9-]+/g,"-")}`,re=2,Bt={screen:"screen",banner:"classification",indicator:"indicator",layout:"layout",icon:"icon",prompt:"prompt",image:"image",palette:"style"};function It({differences:e,change:t},r){let n=t==="added"?[]:(r?.exhibits??[]).filter(l=>l.change),o=new Set,a=n.map(l=>{let d=e.filter(c=>Ct(c,l)&&!(Lt(l)&&o.has(c)));for(let c of d)Qe(l.picture,c.pointer)||o.add(c);return{type:"picture",exhibit:l,told:d}});return[...qt(a),...Rt(e.filter(l=>!o.has(l)))].sort((l,d)=>De(l)-De(d))}var Lt=({picture:e})=>e.kind==="palette",De=e=>{if(e.type==="list")return J.indexOf(e.about);let[t]=e.type==="alike"?e.exhibits:[e.exhibit];return J.indexOf(Bt[t?.picture.kind??"image"])+(e.type==="alike"?.5:0)},zt=["style","manifest","screen","classification","indicator"];function Ct(e,{picture:t,before:r,change:n}){let{path:o,pathBefore:a=o,pointer:s,pointerBefore:l=s,about:d}=e;if(t.kind==="palette"&&!zt.includes(d))return!1;let[c,p]=n==="removed"?[void 0,t]:[t,r],m=e.change!=="removed"&&c&&Ue(c,o,s),u=e.change!=="added"&&p&&[o,a].some(f=>Ue(p,f,l));return m||u||!1}function Ue(e,t,r){return Qe(e,r)&&e.subjects.some(o=>o.path===t)||ke(e,t,r)}var Qe=({kind:e},t="")=>e==="layout"&&!/^\/(pres_)?modes\//.test(t);function qt(e){return[...S(e,({exhibit:r,told:n})=>{let o=n.length===0||n.some(({about:a})=>a==="screen"||a==="label");return r.picture.kind!=="screen"||o?r.picture.id:JSON.stringify(n.map(({id:a})=>a))}).values()].flatMap(r=>{if(r.length<=re+1)return r;let n=r.slice(re),[o]=n,a=o?[{type:"alike",exhibits:n.map(({exhibit:s})=>s),told:o.told}]:[];return[...r.slice(0,re),...a]})}function Rt(e){return[...S(e,({about:r,of:n})=>JSON.stringify([r,n])).values()].flatMap(r=>{let[n]=r;return n?[{type:"list",about:n.about,of:n.of,told:r}]:[]})}function Ft(e,t){let{hits:r=[],changes:n=[],albums:o=[],fresh:a,where:s={},rules:l,rulePages:d}=t,c=Oe(e.findings),p=new Map(r.map(m=>[m.finding,m]));return{report:e,changes:n,albums:o,fresh:a,where:s,rulePages:d,rules:new Map(l.map(m=>[m.id,m])),hits:e.findings.map(m=>p.get(m)??{finding:m}),addresses:new Map(e.findings.map((m,u)=>[m,`finding-${(c[u]??"").replace(":","-")}`])),index:ge(e.findings),carded:new Set,id:Dt()}}var jt=200,_=e=>e.slice(0,jt).replace(/[^A-Za-z0-9._/-]+/g,"-")||"-";function Dt(){let e=new Map;return t=>{let r=_(t),n=(e.get(r)??0)+1;return e.set(r,n),n===1?r:Ut(e,r,n)}}function Ut(e,t,r){for(let n=r;;n++){let o=`${t}--${n}`;if(!e.has(o))return e.set(o,1),o}}function Gt(){let e=new Map;return{draw:(t,r,n)=>x(ye(t,{idOf:o=>r[n].images.get(o)?.id,origin:"both"})),keep(t){for(let[{media:r},n,o]of t)for(let{path:a}of r){let s=n[o].images.get(a);s&&e.set(s.id,s)}},defs(){let t=[...e.values()].map(({media:r,id:n,base64:o},a)=>x(`${a===0?"":`
`}${ve(r,n,o)}`));return t.length===0?i``:i`<svg class="media" width="0" height="0" aria-hidden="true" focusable="false"><defs>${t}</defs></svg>
`}}}function Ht(e,t,r,n){let{picture:o,change:a}=e,s=a==="removed"?"before":"now",l=r.carded.has(o.id),d=i`<strong>${o.title}</strong>${o.twins.map(u=>i`, <strong id="${r.id(u.id)}">${u.title}</strong>`)}`,c=a===void 0?void 0:l?i` <a class="badge" href="#change/${_(o.id)}">${a==="added"?"new":a}</a>`:i` <span class="badge">${a==="added"?"new":a}</span>`,m=l&&(a==="changed"||a==="added")?o.kind==="prompt"?i`<p><a href="#change/${_(o.id)}">Listen to it${a==="changed"?", now and before":""}</a></p>`:void 0:me(o,t,s,"");return i`<figure class="shot ${o.kind}" id="${r.id(o.id)}">
${n.draw(o,t,s)}
<figcaption><p>${d} <span>${o.about}</span>${c}</p>${pe(o,t,s)}${m}${Kt(o,r)}</figcaption>
</figure>
`}function pe(e,t,r){let{notes:n,assumed:o}=e,a=e.media.filter(({path:s})=>!t[r].images.has(s));return i`${n.length>0?i`<p>${n.join(" ")}</p>`:void 0}${a.slice(0,1).map(s=>Wt(s,a.length,t))}${o===void 0?void 0:i`<p class="assumes">${o}</p>`}`}function Wt({path:e,size:t},r,n){let o=r>1?` and ${r-1} more`:"";return i`<p class="lacks"><code>${e}</code>${o} (${z(t)}) is more than this page holds: ${et(n)}.</p>`}var et=({path:e})=>i`<code>brandgate preview ${ze(e===""?".":e)} --svg pictures</code> draws it`;function me(e,t,r,n){let o=$e(e);if(o===void 0)return;let a=t[r].sounds.get(o),s=n===""?void 0:i`<span>${n}</span> `;return a===void 0?i`<p class="lacks">${s}Not to be played here: its copy is more than this page holds, or it is no sound. Open <code>${o}</code>.</p>`:i`<p class="player">${s}<audio controls preload="metadata" aria-label="${`${e.title}${n===""?"":`, ${n.toLowerCase()}`}`}" src="data:audio/wav;base64,${x(a)}"></audio><small>preview quality</small></p>`}function Kt(e,{index:t,addresses:r}){let n=X(e,t),[o]=n;if(!o)return;let a=n.find(({severity:s})=>s==="error")??n.find(({severity:s})=>s==="warning")??o;return i`<p class="found ${a.severity}"><a href="#${r.get(a)??"findings"}">${K(n)}</a></p>`}var Xt=[["side","Side by side"],["swipe","Swipe"],["onion","Onion skin"],["difference","Difference"]];function Jt(e,t,r,n){let{picture:o,before:a,change:s}=e;if(!a)return Yt(e,t,r);let l=r.draw(a,t,"before"),d=r.draw(o,t,"now"),c=o.kind==="prompt"||o.kind==="palette",[p,m]=[Ge(e,t,"before","Before"),Ge(e,t,"now","Now")],u=i`<div class="pair">${l}<div class="side">${p}</div>${d}<div class="side">${m}</div></div>`;if(c)return i`<div class="compare flat ${o.kind}">${u}</div>`;let f=Xt.map(([b,y],v)=>i`<label><input type="radio" name="${n}" value="${b}"${v===0?i` checked`:void 0}> ${y}</label>`);return i`<div class="compare ${o.kind} ${s??""}"><fieldset class="modes"><legend class="unseen">How to compare</legend>${f}<label class="amount" hidden>Position <input type="range" min="0" max="100" value="50"></label></fieldset>
${u}</div>`}function Ge({picture:e,before:t},r,n,o){let a=n==="now"?e:t??e,s=a.kind==="prompt"?pe(a,r,n):void 0;return i`<p class="when">${o}</p>${s}${me(a,r,n,o)}`}function Yt({picture:e,change:t},r,n){let o=t==="removed"?"before":"now",a=t==="removed"?"Before, and now gone":"New";return i`<div class="compare single ${e.kind}"><div class="pair">${n.draw(e,r,o)}<div class="side"><p class="when">${a}</p>${e.kind==="prompt"?pe(e,r,o):void 0}${me(e,r,o,o==="now"?"Now":"Before")}</div></div></div>`}var tt=1e3,rt=10,Vt=8,He=3,Zt={screen:"Splash screen",banner:"Banner",indicator:"Indicators",layout:"Custom layout",icon:"Icon",prompt:"Prompt",image:"Image",palette:"Colours"};function Qt(e,t,r){let{changes:n,albums:o}=e;if(n.length===0)return;let a={subject:e,book:t,room:r,rows:tt,cards:0},s=0,l=n.flatMap(c=>{let p=o.find(({kind:m,path:u})=>m===c.kind&&u===c.path);return r.left>rt?[er(c,p,a)]:(s++,[])}),d=s>0?i`<p class="more">${g(s,"more package")} changed. <code>brandgate diff</code> lists all.</p>`:void 0;return $("changes","What changed",i`${l}${d}`)}var nt=e=>i`<p class="more">${g(e,"more change")}. <code>brandgate diff</code> lists all.</p>`;function er(e,t,r){let{package:n,kind:o,phrases:a,more:s}=e,l=a.length===0?void 0:i` <span class="tally"><bdi>${L(a)}</bdi></span>`,d=s;r.room.takes(i``,rt);let c=It(e,t).flatMap(p=>{let m=tr(p,t,n,r);return m||(d+=Math.max(1,p.told.length)),m??[]});return i`<section class="altered" id="${r.subject.id(`change/${n}`)}">
<h3><bdi>${n}</bdi> <span class="tally">${o}</span>${l}</h3>
${c}${d>0?nt(d):void 0}</section>
`}function tr(e,t,r,n){return e.type==="list"?ar(e,r,n):t?e.type==="picture"?rr(e,t,n):or(e,n):i``}function rr({exhibit:e,told:t},r,n){let{subject:o,book:a,room:s}=n,{picture:l,before:d,change:c}=e,p=i`${Zt[l.kind]} <code>${l.title}</code>${l.twins.map(({title:G})=>i`, <code>${G}</code>`)}${c==="added"||c==="removed"?i` <span class="badge">${c==="added"?"new":"removed"}</span>`:void 0}`,m=nr(t,l),u=Jt(e,r,a,`compare-${++n.cards}`),f=o.id(`change/${l.id}`),b=ot(X(l,o.index),o),y=G=>i`<article class="card" id="${f}" tabindex="-1">
<h4>${p}</h4>
${m}${G}${b}</article>
`,v=y(u),w=l.media.length+(d?.media.length??0),U=s.takes(v,w),ue=U?v:y(i`<p class="lacks">Its pictures would be too much for this page.</p>`);if(!(!U&&!s.takes(ue)))return o.carded.add(l.id),U&&a.keep(d?[[l,r,"now"],[d,r,"before"]]:[[l,r,c==="removed"?"before":"now"]]),ue}function nr(e,{title:t,kind:r,about:n}){if(e.length===0&&r==="palette")return i`<p class="words">${n}</p>`;if(e.length===0)return i`<p class="words">What it is made of changed elsewhere: in its base, or in a file that it shares.</p>`;let o=e.slice(0,tt).map(a=>{let{what:s,change:l,phrases:d,formattingOnly:c}=a,p=s===t||c,m=d.length>0?L(d):l,u=l==="changed"||d.length===0?"":`${l}: `;return p?i`<li><bdi>${u}${m}</bdi></li>`:i`<li><code>${T(M(s))}</code> <bdi>${u}${m}</bdi></li>`});return i`<ul class="words">${o}</ul>`}function or({exhibits:e,told:t},{subject:r,room:n}){let o=e.flatMap(({picture:l})=>[l,...l.twins]),a=e.map(({picture:l},d)=>i`${d>0?", ":""}<a href="#${_(l.id)}" id="${r.id(`change/${l.id}`)}">${[l.title,...l.twins.map(({title:c})=>c)].join(", ")}</a>`),s=i`<article class="card slim" tabindex="-1"><h4>The same in ${g(o.length,"more screen")}</h4>
<p class="words">${a}: <bdi>${[...new Set(t.map(({what:l})=>T(M(l))))].join(", ")}</bdi></p></article>
`;if(n.takes(s)){for(let{picture:l}of e)r.carded.add(l.id);return s}}function ar({about:e,of:t,told:r},n,o){let{subject:a,room:s}=o,[l,d]=Ee[e],c=t===void 0?void 0:i` <code>${T(M(t))}</code>`,p=ot(sr(r,a),a);if(!s.takes(i`${p}`,Vt))return;let m=[];for(let b of r){let y=ir(b);if(o.rows===0||!s.takes(y))break;o.rows--,m.push(y)}let u=r.length-m.length,f=a.id(`change/${n}/${e}${t===void 0?"":`/${t}`}`);return i`<article class="card slim" id="${f}" tabindex="-1"><h4>${r.length===1?l:d}${c}</h4>
${m.length>0?i`<ul class="changes">${m}</ul>`:void 0}${u>0?nt(u):void 0}${p}</article>
`}function ir({change:e,what:t,phrases:r}){let n=r.length===0?void 0:i` <span class="detail"><bdi>${L(r)}</bdi></span>`;return i`<li class="${e}"><span class="sign" aria-hidden="true">${Se[e]}</span><span class="unseen">${e}: </span><span><code>${T(M(t))}</code>${n}</span></li>
`}function sr(e,{index:t}){return[...S(e,({path:r})=>r)].flatMap(([r,n])=>{let o=new Set(n.map(({pointer:s})=>s)),a=t.get(r)??[];return o.has(void 0)?a:a.filter(({location:s})=>lr(s?.pointer).some(l=>o.has(l)))})}function lr(e){let t=e?.split("/")??[];return t.map((r,n)=>t.slice(0,n+1).join("/"))}function ot(e,{addresses:t}){if(e.length===0)return;let r=e.length-He,n=e.slice(0,He).map(o=>i`<li class="${o.severity}"><a href="#${t.get(o)??"findings"}">${o.message}</a></li>\n`);return i`<ul class="about-it">${n}${r>0?i`<li>and ${g(r,"more finding")}</li>`:void 0}</ul>`}var cr=e=>e.reduce((t,{differences:r,more:n,change:o})=>t+Math.max(r.length+n,o==="changed"?0:1),0),ie=160,dr=60;function pr({location:e},t){if(t.trim()===""||e?.line===void 0)return;let{line:r,column:n}=e,o=n===void 0?0:se(t,n-1);if(o>t.length)return;let a=Math.min(n===void 0?0:mr(e,t,o),t.length),s=ur(t,o),l=se(t,Math.min(t.length,s+ie)),d=Math.min(a,l),c=s>0&&t.slice(0,s).trim()!==""?"\u2026":"",p=l<t.length?"\u2026":"",m=n===void 0?void 0:i`<mark>${t.slice(o,d)}</mark>`;return i`<pre class="excerpt"><span class="line">${r}</span><code>${c}${t.slice(s,o)}${m}${t.slice(Math.max(o,d),l)}${p}</code></pre>`}function mr({line:e,endLine:t,endColumn:r},n,o){return t!==void 0&&e!==void 0&&t>e?n.length:r!==void 0&&r-1>o?r-1:o+((n.codePointAt(o)??0)>65535?2:1)}function ur(e,t){let r=Math.min(t,e.length-e.trimStart().length);if(e.length-r<=ie)return r;let n=Math.max(r,Math.min(t-dr,e.length-ie));return se(e,n)}var se=(e,t)=>/[\udc00-\udfff]/.test(e.charAt(t))?t-1:t,fr=[["file","file"],["rule","rule"],["package","package"]];function hr(e,{fresh:t},r){let o=O.filter(c=>e.some(p=>p.severity===c)).map(c=>ne("severity",c,`${W[c]}s`,oe(e,p=>p.severity===c),c,!0)),a=t?oe(e,c=>t.has(c)):0,s=oe(e,({fix:c})=>c!==void 0),l=[...t?[ne("new","1","New in this change",a)]:[],...s>0?[ne("fix","1","Can be fixed",s)]:[]],d=fr.map(([c,p])=>i`<option value="${c}"${c===r?i` selected`:void 0}>By ${p}</option>`);return i`<form id="filters" class="filters" aria-label="Filter the findings" hidden>
<label class="field grows">Text<input type="search" name="text" autocomplete="off" spellcheck="false" placeholder="Path, message or rule"></label>
<label class="field">Package<select name="package"><option value="">All</option>${We(e,({package:c})=>c??"","the project")}</select></label>
<label class="field">Rule<select name="rule"><option value="">All</option>${We(e,({rule:c})=>c,"")}</select></label>
<label class="field">Group<select name="by">${d}</select></label>
<fieldset><legend class="unseen">Severity</legend>${o}${l}</fieldset>
<button type="reset">Reset</button>
<p id="status" class="status" role="status">${g(e.length,"finding")}</p>
</form>`}function ne(e,t,r,n,o="",a=!1){return i`<label class="chip ${o}"><input type="checkbox" name="${e}" value="${t}"${a?i` checked`:void 0}> ${r} <b>${n}</b></label>
`}var oe=(e,t)=>e.filter(t).length;function We(e,t,r){let n=new Map;for(let a of e)n.set(t(a),(n.get(t(a))??0)+1);let o=[...n].sort(([a],[s])=>C(a,s));return i`${o.map(([a,s])=>i`<option value="${a||"-"}" data-title="${a||r}">${a||r} (${s})</option>`)}`}function le({pieces:e}){let t=0;for(let r of e)for(let n=r.indexOf("<");n>=0;n=r.indexOf("<",n+1))r.charCodeAt(n+1)>=97&&t++;return t}function F(e){let t=e;return{takes(r,n=0){let o=le(r)+n;return o>t?!1:(t-=o,!0)},get left(){return t}}}function gr(e,{rules:t,rulePages:r}){let n=[...S(e,({rule:s})=>s)].sort(([s],[l])=>C(s,l)),o=new Set,a=n.map(([s,l])=>{let d=Ze(s),c=o.size<o.add(d).size;return i`<dt${c?i` id="${d}"`:void 0}><code>${s}</code></dt><dd>${vr(l,t.get(s),wr(l[0],r))}</dd>
`});return i`<details class="rules" id="rules"><summary>What these rules ask, and why</summary><dl>
${a}</dl></details>`}function vr(e,t,r){let n=yr(e),o=n===void 0?void 0:i` ${n}`;if(!t)return i`${o}${r}`;let{kind:a,source:s}=t.evidence;return i`<p><span data-asks>${ae(t.summary)}</span>. ${ae(t.why)}${o}</p><p class="evidence">${br(fe[a])}: ${s}.${r}</p>`}function wr(e,t){let r=e&&Ae(e);if(r===void 0)return;if(t===void 0)return i` <a href="${r}" rel="noreferrer">All about ${e?.rule}</a>`;let n=`${t}${e?.rule}.html`;return i` <a href="${n}" target="_blank" rel="noopener noreferrer">All about ${e?.rule}</a>`}function yr(e){let t=e.filter(({fix:o})=>o!==void 0);if(t.length===0)return;let r=t.some(({fix:o})=>o==="unsafe"),n=e.length===1?"this":t.length===e.length?"these":`${t.length} of these`;return r?i`<code>brandgate fix --unsafe</code> mends ${n}; look at the result.`:i`<code>brandgate fix</code> mends ${n}.`}var br=e=>e.charAt(0).toUpperCase()+e.slice(1),Ke=11500,kr=3e3,$r=100,xr=20,R=3,Xe=8,Sr=8;function Er(e){let{findings:t}=e.report;if(t.length===0)return;let r=t.length>$r?"rule":"file",n=Mr(e,r),o=t.length-n.size,a=o>0?i`<p class="more">${g(o,"less severe finding")} left out of this page. <code>brandgate-report.json</code> has all ${A(t.length)}.</p>`:void 0,s=t.filter(d=>n.has(d)),l=[...S(s,d=>ce(d,r))].sort(r==="rule"?Or:()=>0);return $("findings","Findings",i`${hr(s,e,r)}
${a}<p class="calm" id="none" hidden>No finding is like that. <button type="button" id="clear">Show all findings</button></p>
<div id="groups" data-by="${r}">
${l.map(([d,c])=>Tr(d,c,n,r,e))}</div>
${gr(s,e)}`)}function Or([e,t],[r,n]){let o=a=>Math.min(...a.map(({severity:s})=>O.indexOf(s)));return o(t)-o(n)||n.length-t.length||C(e,r)}var ce=({rule:e,path:t,package:r},n)=>n==="rule"?e:n==="file"?t:r??"";function Mr(e,t){let r=F(Ke),n=new Set(e.hits.map(({finding:d})=>ce(d,t))),o=Ke-e.hits.length*Sr-n.size*Xe,a=F(Math.min(kr,o)),s=new Map,l=new Set;for(let d of O)for(let c of e.hits){let{finding:p}=c;if(p.severity!==d)continue;let m=ce(p,t),u=l.has(m)?0:Xe,f=_r(c,e,a);if(!r.takes(f,u))return s;l.add(m),s.set(p,f)}return s}function Tr(e,t,r,n,{rules:o}){let a=n==="rule"?o.get(e)?.summary:void 0,s=e===""?i`The project`:i`<bdi>${e}</bdi>`,l=t.length>xr?void 0:i` open`;return i`<details class="group"${l}><summary><h3>${s}</h3> <span class="tally">${K(t)}</span>${a===void 0?void 0:i` <span class="asks">${ae(a)}</span>`}</summary>
${Ar(t,r)}</details>
`}function Ar(e,t){let r=O.flatMap(a=>e.filter(s=>s.severity===a)),o=[...S(r,({rule:a,path:s,severity:l})=>JSON.stringify([l,a,s])).values()].map(a=>{let s=a.map(l=>t.get(l)??i``);return a.length<=R+1?i`${s}`:i`${s.slice(0,R)}<li class="alike"><details><summary>${a.length-R} more like this in the same file</summary><ul>${s.slice(R)}</ul></details></li>`});return i`<ul>${o}</ul>`}function _r({finding:e,excerpt:t},r,n){let{severity:o,rule:a,path:s,package:l,message:d,fix:c}=e,p=t===void 0?void 0:pr(e,t),m=p&&n.takes(p)?p:void 0,u=r.fresh?.has(e)===!0;return i`<li class="hit ${o}" id="${r.addresses.get(e)??""}" data-package="${l??""}"${c===void 0?void 0:i` data-fix="${c}"`}${u?i` data-new`:void 0}><span class="severity">${W[o]}</span><p class="message">${d}${Ne(e)}</p><p class="place"><span class="path">${s}</span> ${Pr(e,r)} <a class="rule" href="#${Ze(a)}">${a}</a></p>${m}</li>
`}function Pr(e,{where:t}){let r=Q(e,t),n=Nr(e);return r===void 0?n===""?void 0:i`<span class="at">${n}</span>`:i`<a class="at" href="${r}" rel="noreferrer">${n||"File"}</a>`}function Nr({location:e}){if(e===void 0)return"";let{line:t,column:r,pointer:n,offset:o}=e;return t!==void 0?`Line ${t}${r===void 0?"":`, column ${r}`}`:n||(o===void 0?"":`Byte ${o}`)}var at=[{title:"Splash screens",id:"screens",kinds:["screen"]},{title:"Classification and indicators",id:"banners",kinds:["banner","indicator"]},{title:"Custom layouts",id:"layouts",kinds:["layout"]},{title:"Icons",id:"icons",kinds:["icon"]},{title:"Prompts",id:"prompts",kinds:["prompt"]},{title:"Images",id:"images",kinds:["image"]},{title:"Colours",id:"colours",kinds:["palette"]}],Br=12,Ir=4,Lr=60,Je=100;function zr(e,t,r){let{albums:n}=e,o=n.filter(({exhibits:u,left:f,undrawn:b})=>u.length+f+b.length>0);if(o.length===0)return;let a=Rr(o,e,t,r),s=new Map,l=o.filter(u=>(a.get(u)??[]).length+u.undrawn.length>0),d=l.map(u=>Fr(u,a.get(u)??[],s,e)),c=o.filter(u=>!l.includes(u)),p=at.flatMap(({id:u,title:f,kinds:b})=>{let y=s.get(u),v=o.flatMap(({exhibits:w})=>w).filter(({picture:w})=>b.includes(w.kind)).length;return y===void 0?[]:[i`<li><a href="#${y}">${f} <b>${v}</b></a></li>\n`]}),m=o.some(({exhibits:u})=>u.some(({picture:f})=>f.kind==="screen"));return $("gallery","Gallery",i`<div class="kinds"><ul>${p}</ul>${m?qr():void 0}</div>
${d}${c.length>0?Cr(c):void 0}`)}function Cr(e){let t=e.length-Je,r=e.slice(0,Je).map(n=>`${n.package} (${it([n])})`);return i`<p class="more">The pictures of ${g(e.length,"more package")} would be too much for this page: ${r.join(", ")}${t>0?` and ${t} more`:""}. <code>brandgate preview PATH --out page.html</code> shows those of one.</p>
`}var it=e=>e.reduce((t,{exhibits:r,left:n})=>t+r.length+n,0);function qr(){return i`<fieldset class="switches"><legend class="unseen">How screens are drawn</legend>
<label><input type="checkbox" id="show-crop" checked> What 4:3 cuts off</label>
<label><input type="checkbox" id="show-assumed"> Assumed boxes</label>
<label><input type="checkbox" id="from-middle"> Offsets from the middle</label>
</fieldset>`}function Rr(e,t,r,n){let o=new Map,a=new Set,s=e.flatMap(d=>d.exhibits.map(c=>({album:d,exhibit:c,rank:we(c,t.index)}))),l=({kind:d,path:c},p)=>(a.has(`${d} ${c}`)?0:Br)+(a.has(`${d} ${c} ${p}`)?0:Ir);for(let d of[0,1,2])for(let{album:c,exhibit:p,rank:m}of s){if(m!==d||n.left<=Lr)continue;let u=Ht(p,c,t,r),{kind:f}=p.picture;n.takes(u,l(c,f)+p.picture.media.length)&&(a.add(`${c.kind} ${c.path}`).add(`${c.kind} ${c.path} ${f}`),o.set(p,u),r.keep([[p.picture,c,p.change==="removed"?"before":"now"]]))}return new Map(e.map(d=>[d,d.exhibits.flatMap(c=>{let p=o.get(c);return p?[{exhibit:c,figure:p}]:[]})]))}function Fr(e,t,r,n){let o=at.flatMap(({id:d,title:c,kinds:p})=>{let m=t.filter(({exhibit:f})=>p.includes(f.picture.kind));if(m.length===0)return[];let u=n.id(`gallery/${e.package}/${d}`);return r.has(d)||r.set(d,u),[i`<h4 id="${u}">${c} <span class="tally">${m.length}</span></h4>
<div class="wall ${d}">${m.map(({figure:f})=>f)}</div>
`]}),a=e.exhibits.length-t.length+e.left,s=a>0?i`<p class="more">${g(a,"more picture")} would be too much for this page: ${et(e)}.</p>`:void 0,l=e.undrawn.map(d=>i`<p class="lacks"><code>${d}</code> can’t be drawn. The findings say what is wrong with it.</p>\n`);return i`<section class="album" id="${n.id(`gallery/${e.package}`)}">
<h3><bdi>${e.package}</bdi> <span class="tally">${e.kind}</span></h3>
${o}${l}${s}</section>
`}var jr=[["/","Filter the findings"],["j","Next change"],["k","Previous change"],["1 2 3 4","Side by side, swipe, onion skin, difference"],["\u2190 \u2192","Move the slider"],["Space","Play or pause the prompt"],["?","These keys"]];function Dr(){let e=jr.map(([t,r])=>i`<dt><kbd>${t}</kbd></dt><dd>${r}</dd>\n`);return i`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
<dl>
${e}</dl>
<button type="button">Close</button></dialog>
`}var Ye=10,Ur=({hits:e})=>Me(e).filter(t=>[t,...t.follows].some(({severity:r})=>r==="error"));function Gr(e,t){let{report:r}=t;if(e.length===0)return;let o=e.length-Ye>0?i`<p class="more"><a href="#findings" data-filter="severity=error">All ${r.summary.errors} below</a></p>`:void 0;return $("must-fix",e.length===1?"One thing keeps this from shipping":`${e.length} things keep this from shipping`,i`<ol class="must">${e.slice(0,Ye).map(a=>Hr(a,t))}</ol>${o}`)}function Hr({hits:e,count:t,paths:r,rule:n,follows:o},{where:a,addresses:s}){let[{finding:l}]=e,{path:d,location:c}=l,p=c?.line===void 0?d:`${d}:${c.line}`,m=r.length===1?Q(l,a):void 0,u=new Set(e.map(w=>w.finding.package)),f=t>1?i` <b class="times">×${t}</b>`:void 0,b=r.length>1?i`<span class="place">${g(r.length,"file")} in ${Te([...u].map(w=>w??"the project"))}</span>`:m===void 0?i`<code class="place">${p}</code>`:i`<a class="place" href="${m}" rel="noreferrer">${p}</a>`,y=o.length>0?i` <span class="place">and ${g(o.length,"finding")} that ${o.length===1?"follows":"follow"} from it</span>`:void 0,v=s.get(l)??"findings";return i`<li><a class="message" href="#${v}">${l.message}</a>${_e(l)}${f} ${b} <code class="rule">${n}</code>${y}</li>
`}var Ve=300;function Wr({failures:e}){if(e.length!==0)return $("failures","Internal failures",i`<p>These did not finish, so what is named below is not wholly checked or built. Please report them with the files.</p>
<ul class="plain">${e.slice(0,Ve).map(({rule:t,path:r,message:n})=>i`<li><code>${t}</code> failed on <code>${r}</code>: <bdi>${n}</bdi></li>\n`)}</ul>${st(e.length-Ve,"failure")}`)}function Kr({packages:e},t,r){if(e.length===0)return;let n=e.some(({changed:d})=>d!==void 0),a=D(e,d=>[Xr(d,t),i`${d.kind}`,i`<code>${d.path}</code>`,k(d.assets),i`${z(d.bytes)}`,k(d.errors,"error"),k(d.warnings,"warning"),k(d.infos,"info"),...n?[i`${d.changed===void 0?"":d.changed?"yes":"no"}`]:[]],r),s=["Package","Kind","Path","#Files","#Size","#Errors","#Warnings","#Notes"],l=j("Packages",n?[...s,"Changed"]:s,a);return $("packages","Packages",i`${l}${st(e.length-a.length,"package")}`)}function Xr({name:e},t){let r=t.get(e);return r===void 0?i`<bdi>${e}</bdi>`:i`<a href="#${r}"><bdi>${e}</bdi></a>`}function st(e,t){if(!(e<=0))return i`<p class="more">${g(e,`more ${t}`)} in <code>brandgate-report.json</code>.</p>`}var Jr=`
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
`,Yr=`
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
  const summaries = new Map([...document.querySelectorAll('#rules dt')].map((term) => [term.textContent, term.nextElementSibling.querySelector('[data-asks]')]));
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
      if (by === 'rule' && summaries.get(key)) summary.append(' ', made('span', 'asks', ...summaries.get(key).cloneNode(true).childNodes));
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
  // An address that somebody cut off holds half a sign.
  const idOf = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  // A finding that is folded or filtered away is brought into sight when an address names it.
  const reveal = () => {
    const { hash } = location;
    if (hash.startsWith(PREFIX)) {
      choose(hash.slice(PREFIX.length));
      document.getElementById('findings').scrollIntoView();
      return;
    }
    const target = hash.length > 1 && document.getElementById(idOf(hash.slice(1)));
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
`,Vr=`
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
`,lt=`
(() => {
'use strict';
${Yr}
${Jr}
${Vr}
})();
`,Zr=`
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
`,Qr=`
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
`,en=`
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
`,tn=`
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
.picture.image, .picture.icon, .picture.palette { width: auto; max-width: 100%; }
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
.wall.icons, .wall.colours { grid-template-columns: repeat(auto-fill, minmax(min(21.5rem, 100%), 1fr)); }
.wall.banners { grid-template-columns: repeat(auto-fill, minmax(min(36rem, 100%), 1fr)); }
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
`,ct=`${Qr}${tn}${Zr}${en}`,rn="https://brandgate.github.io/brandgate/",nn=200,on=3e3,P=(e,t)=>E(e,t).join("");function E(e,t){let r=Ft(e,t),n=Gt(),o=an(r,n).filter(({body:d})=>d!==void 0),a=n.defs(),{text:s}=ee(e),{project:l}=r.where;return i`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${x(sn())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${s}${l===void 0?"":`: ${l}`} – Brandgate report</title>
<link rel="icon" href="data:,">
<style>${x(ct)}</style>
</head>
<body>
<a class="skip" href="#${o[0]?.id??"main"}">Skip to the content</a>
${Tt(e,r.where,o)}<main class="page" id="main">
${Nt(e,t.notices??[])}${o.map(({body:d})=>d)}</main>
<footer class="page"><p>Made by ${r.rulePages===void 0?i`<a href="${rn}" rel="noreferrer">Brandgate</a>`:"Brandgate"} ${e.tool.version}. <code>brandgate-report.json</code> holds everything that is here and what was too much for a page. <span class="for-keys" hidden>Press <kbd>?</kbd> for keys.</span></p></footer>
${Dr()}${a}<script>${x(lt)}</script>
</body>
</html>
`.pieces}function an(e,t){let{report:r,changes:n,albums:o}=e,a=Ur(e),s=new Map(o.map(v=>[v.package,_(`gallery/${v.package}`)])),l=[{id:"failures",title:"Internal failures",body:Wr(r)},{id:"must-fix",title:"Must fix",count:a.length,body:Gr(a,e)}],d=Er(e),c=[...l.map(({body:v})=>v),d].reduce((v,w)=>v+(w?le(w):0),nn),p=F(Math.min(on,Y-c)),m=[{id:"findings",title:"Findings",count:Le(r.findings),body:d},{id:"languages",title:"Languages",count:r.languages.length,body:kt(r,p)},{id:"packages",title:"Packages",count:r.packages.length,body:Kr(r,s,p)},{id:"archives",title:"Archives",count:r.archives.length,body:St(r,p)},{id:"skipped",title:"Not judged",body:Et(r,p)}],u=m.slice(1).reduce((v,{body:w})=>v+(w?le(w):0),c),f=F(Y-u),b=Qt(e,t,f),y=zr(e,t,f);return[...l,{id:"changes",title:"Changed",count:cr(n),body:b},{id:"gallery",title:"Gallery",count:it(o),body:y},...m]}function sn(){return["default-src 'none'",`style-src 'sha256-${V(ct)}'`,`script-src 'sha256-${V(lt)}'`,"img-src data:","media-src data:","base-uri 'none'","form-action 'none'"].join("; ")}var{}=h["src/pexip/kinds.ts"];var dt=require("./shared-report-colors.cjs");var{}=dt["src/report/markdown-text.ts"];var{}=h["src/rules/documentation.ts"];var{}=h["src/version.generated.ts"];var{}=B["src/formats/text/font-metrics.ts"];var{}=h["src/pexip/desktop.ts"];var{}=h["src/pexip/files.ts"];var{}=h["src/pexip/source.ts"];var ln={htmlPieces:E,toHtml:P};var cn={htmlPieces:E,toHtml:P};0&&(module.exports={"report-html":null,"src/report/html.ts":null});
