var U=Object.defineProperty;var ot=Object.getOwnPropertyDescriptor;var at=Object.getOwnPropertyNames;var it=Object.prototype.hasOwnProperty;var st=(e,t)=>{for(var r in t)U(e,r,{get:t[r],enumerable:!0})},lt=(e,t,r,o)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of at(t))!it.call(e,n)&&n!==r&&U(e,n,{get:()=>t[n],enumerable:!(o=ot(t,n))||o.enumerable});return e};var ct=e=>lt(U({},"__esModule",{value:!0}),e);var rn={};st(rn,{"report-html":()=>en,"src/report/html.ts":()=>tn});module.exports=ct(rn);var I=require("./shared-preview-exhibit.cjs");var{SEVERITIES:O,SEVERITY_NAMES:j,severityTally:H}=I["src/report/severity-words.ts"];var f=require("./action+doors-cli-main+index.cjs");var{EVIDENCE:me}=f["src/rules/evidence.ts"];var ue=require("./index+preview-preview+report-html.cjs");var{decimal:un,drawnText:fn,findingsAbout:K,indexed:fe,listed:gn,mediaImage:ge,pathSlug:hn,rankOf:he,renderFile:vn,renderPicture:ve,slug:wn,written:yn}=ue["src/preview/caption.ts"];var x=require("./shared-diff-difference.cjs");var{SUBJECTS:Y}=x["src/diff/difference.ts"];var{MOST_ELEMENTS:V,group:Sn,joinEqual:On,paired:Tn,rectangleShape:Mn,shows:we,soundOf:ye}=I["src/preview/exhibit.ts"];var N=require("./shared-report-difference-words.cjs");var{archiveMark:be,nextSteps:In}=N["src/report/next-steps.ts"];var{LONGEST_NAME:Bn,SIGNS:ke,SUBJECT_NAMES:$e,artifactsLink:Cn,commitDigits:X,fileAddress:J,foldMarkdown:zn,folded:Rn,isTold:qn,linkedPlace:Fn,namesOf:Gn,runLink:Dn,short:T,shortCommit:Wn,spokenOf:Un,versionAddress:jn,wordsMarkdown:Hn,wordsText:L}=N["src/report/difference-words.ts"];var xe=require("./shared-report-entries.cjs");var{differingValues:Xn,entriesOf:Ee,entryOf:Jn,enumerated:Se,firstFew:Zn,verdictOf:Z}=xe["src/report/entries.ts"];var{sha256Base64:Q}=f["src/report/html/sha256.ts"];var{fingerprints:Oe}=x["src/report/fingerprint.ts"];var{byteOrder:B}=f["src/formats/text/byte-order.ts"];var{placeOf:so,rulePage:Te}=f["src/report/place.ts"];var{BUILDING:po,counted:h,extentOf:ee,fixedMark:Me,hidden:mo,humanBytes:C,inspected:Ae,marksOf:Pe,tally:_e,unlisted:Ie}=f["src/report/words.ts"];var{countAll:Ne,countOf:go}=f["src/model/counts.ts"];var{commandData:wo,commandProperty:yo,forAnnotation:bo,forJson:ko,forLog:$o,forPatch:xo,forShell:Le,forTerminal:Eo,quotable:M,visible:Be}=f["src/report/escape.ts"];var Ce=2e3,dt={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function i(e,...t){let r=e[0]??"";return t.forEach((o,n)=>{r+=pt(o)+(e[n+1]??"")}),{markup:r}}var E=e=>({markup:e});function pt(e){return e===void 0?"":typeof e=="string"?mt(e):typeof e=="number"?String(e):"markup"in e?e.markup:e.reduce((t,{markup:r})=>t+r,"")}function mt(e){let t=e.length>Ce?`${e.slice(0,Ce-1).replace(/[\ud800-\udbff]$/,"")}\u2026`:e;return Be(t).replace(/[&<>"']/g,r=>dt[r]??"").replaceAll("##[","#&#35;[").replaceAll("::",":&#58;")}function $(e,t,r){return i`<section id="${e}" aria-labelledby="${e}-title">
<h2 id="${e}-title">${t}</h2>
${r}
</section>
`}function F(e,t,r){let o=t.map(a=>a.startsWith("#")),n=(a,s)=>{if(s===0)return i`<th scope="row">${a}</th>`;let l=i` data-label="${(t[s]??"").replace("#","")}"`;return o[s]?i`<td class="number"${l}>${a}</td>`:i`<td${a.markup.startsWith("<code")?i` class="wide"`:void 0}${l}>${a}</td>`};return i`<div class="scroll" role="group" aria-label="${e}" tabindex="0"><table>
<caption class="unseen">${e}</caption>
<thead><tr>${t.map((a,s)=>i`<th scope="col"${o[s]?i` class="number"`:void 0}>${a.replace("#","")}</th>`)}</tr></thead>
<tbody>${r.map(a=>i`<tr>${a.map(n)}</tr>\n`)}</tbody>
</table></div>`}function G(e,t,r){let o=[];for(let n of e){let a=t(n);if(!r.takes(i`${a}`,a.length+1))break;o.push(a)}return o}function A(e){return String(e).replace(/\B(?=(\d{3})+$)/g,"\u202F")}function k(e,t=""){return e===0?i`<span class="zero">0</span>`:t===""?i`${A(e)}`:i`<span class="count ${t}">${A(e)}</span>`}var ze=40,ut="language-missing-token",z=96;function ft(e,t){let{languages:r}=e;if(r.length===0)return;let n=[...new Set(r.map(({package:c})=>c))].length>1,s=G(r,c=>[i`<bdi>${c.language}</bdi>`,...n?[i`<bdi>${c.package}</bdi>`]:[],i`<bdi>${c.reference}</bdi>`,ht(c),k(c.tokens),k(c.missing,"warning"),k(c.extra,"warning"),k(c.variables,"error"),k(c.untranslated,"info")],t),l=["Language",...n?["Package"]:[],"Reference","Translated","#Texts","#Missing"],d=F("Languages",[...l,"#Extra","#Broken variables","#Untranslated"],s);return $("languages","Languages",i`${d}${le(r.length-s.length,"language","brandgate-report.json has all")}${gt(e,t)}`)}function gt({findings:e},t){let r=new Map;for(let{rule:o,messageId:n,messageArguments:a,package:s=""}of e){let[l,d]=a;if(o!==ut||n==="more"||typeof l!="string")continue;let c=JSON.stringify([s,l]),p=r.get(c)??{language:l,package:s,tokens:[]};r.set(c,p),p.tokens.push(String(d))}return[...r.values()].flatMap(({language:o,package:n,tokens:a})=>{let s=a.length-ze,l=s>0?` and ${s} more`:"",d=i`<p class="texts"><b>${o}</b> of ${n} lacks ${h(a.length,"text")}: <code>${a.slice(0,ze).join(", ")}</code>${l}.</p>
`;return t.takes(d)?[d]:[]})}function ht({tokens:e,extra:t,missing:r,untranslated:o}){let n=e-t+r,a=n>0?Math.min(1,Math.max(0,(e-t-o)/n)):0,s=Math.floor(a*100);return i`<span class="share"><svg class="bar" viewBox="0 0 ${z} 8" width="${z}" height="8" aria-hidden="true" focusable="false"><rect class="track" width="${z}" height="8" rx="4"/><rect class="fill" width="${Math.round(a*z)}" height="8" rx="4"/></svg> ${s}%</span>`}function vt(e,t){let{archives:r}=e;if(r.length===0)return;let n=G(r,s=>{let{name:l,package:d,entries:c,bytes:p,sha256:m}=s,u=be(e,s);return[i`<code>${l}</code>${u===""?void 0:i` <span class="count error">${u}</span>`}`,i`<bdi>${d}</bdi>`,i`${A(c)}`,i`${C(p)}`,i`<code class="sum">${m}</code>`]},t),a=F("Archives",["Archive","Package","#Files","#Size","SHA-256"],n);return $("archives","Archives",i`${a}${le(r.length-n.length,"archive","SHA256SUMS has all")}`)}function wt({skipped:e},t){if(e.length===0)return;let r=new Map;for(let{rule:a,reason:s,package:l}of e){let d=JSON.stringify([a,s]),c=r.get(d)??{rule:a,reason:s,packages:[]};r.set(d,c),l!==void 0&&c.packages.push(l)}let o=G([...r.values()],({rule:a,reason:s,packages:l})=>[i`<code>${a}</code>`,i`${s}`,i`${l.join(", ")}`],t),n=F("Not judged",["Rule","Reason","Packages"],o);return $("skipped","Not judged",i`${n}${le(r.size-o.length,"rule","brandgate-report.json has all")}`)}function le(e,t,r){if(!(e<=0))return i`<p class="more">${h(e,`more ${t}`)}: ${r}.</p>`}var yt={good:"M6 12.5l4 4 8-9",warning:"M12 6v8M12 17.5v.5",bad:"M7.5 7.5l9 9M16.5 7.5l-9 9"},bt=2;function kt(e,t,r){let{tone:o,text:n}=Z(e),a=r.map(({id:l,title:d,count:c})=>i`<li><a href="#${l}">${d}${c===void 0?void 0:i` <b>${A(c)}</b>`}</a></li>\n`),s=Et(t);return i`<header class="bar ${o}">
<div class="verdict"><svg class="mark" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="12"/><path d="${yt[o]}"/></svg><h1>${n}</h1><p class="where">${$t(e)}</p>${s}</div>
<nav aria-label="Parts of the report"><ul>${a}</ul></nav>
</header>
`}function $t(e){let{summary:t,packages:r}=e,[o,n]=t.errors>0?["errors",t.errors]:xt(e);if(n===0)return i`${h(ee(e).judged,"package")}`;let a={errors:"error",warnings:"warning",infos:"note"}[o],s=r.filter(p=>p[o]>0),[l,d]=s;if(!l)return i`${h(n,a)}`;let c=s.length>bt?i`${s.length} of ${h(ee(e).judged,"package")}`:i`<bdi>${l.name}</bdi>${d?i` and <bdi>${d.name}</bdi>`:void 0}`;return i`${h(n,a)} in ${c}`}var xt=({summary:{warnings:e,infos:t}})=>e>0?["warnings",e]:["infos",t];function Et({project:e,head:t,base:r}){let[o,n]=[X(r),X(t)];if(e===void 0&&o===void 0&&n===void 0)return;let a=e===void 0?void 0:i`<bdi>${e}</bdi> `,s=n===void 0?void 0:i`<code>${n}</code>`,l=o===void 0?void 0:i` against <code>${o}</code>`;return i`<p class="spoken">${a}${s}${l}</p>`}function St(e,t){let{suppressed:r}=e.summary,o=_e(e),n=r>0?` ${h(r,"finding")} suppressed.`:"",s=e.findings.length===0&&r===0&&e.result==="success"?" Nothing to mend: every rule that could be judged holds.":"",l=e.findings.length===0?"No findings":o,d=Ie(e);return i`<p class="summary">${l}. Inspected ${Ae(e)}.${n}${d===void 0?void 0:` ${d}`}${s}</p>
${t.map(c=>i`<p class="notice"><bdi>${c}</bdi></p>\n`)}`}function S(e,t){let r=new Map;for(let o of e){let n=t(o),a=r.get(n);a?a.push(o):r.set(n,[o])}return r}var Ke=e=>`rule-${e.slice(0,100).replace(/[^A-Za-z0-9-]+/g,"-")}`,te=2,Ot={screen:"screen",banner:"classification",indicator:"indicator",layout:"layout",icon:"icon",prompt:"prompt",image:"image",palette:"style"};function Tt({differences:e,change:t},r){let o=t==="added"?[]:(r?.exhibits??[]).filter(l=>l.change),n=new Set,a=o.map(l=>{let d=e.filter(c=>At(c,l)&&!(Mt(l)&&n.has(c)));for(let c of d)n.add(c);return{type:"picture",exhibit:l,told:d}});return[...Pt(a),..._t(e.filter(l=>!n.has(l)))].sort((l,d)=>Re(l)-Re(d))}var Mt=({picture:e})=>e.kind==="palette",Re=e=>{if(e.type==="list")return Y.indexOf(e.about);let[t]=e.type==="alike"?e.exhibits:[e.exhibit];return Y.indexOf(Ot[t?.picture.kind??"image"])+(e.type==="alike"?.5:0)};function At({path:e,pathBefore:t,pointer:r,about:o},{picture:n,before:a}){if(n.kind==="palette"&&!["style","manifest","screen","classification","indicator"].includes(o))return!1;let s=a?[n,a]:[n],l=t===void 0?[e]:[e,t];return s.some(d=>l.some(c=>we(d,c,r)))}function Pt(e){return[...S(e,({exhibit:r,told:o})=>{let n=o.length===0||o.some(({about:a})=>a==="screen"||a==="label");return r.picture.kind!=="screen"||n?r.picture.id:JSON.stringify(o.map(({id:a})=>a))}).values()].flatMap(r=>{if(r.length<=te+1)return r;let o=r.slice(te),[n]=o,a=n?[{type:"alike",exhibits:o.map(({exhibit:s})=>s),told:n.told}]:[];return[...r.slice(0,te),...a]})}function _t(e){return[...S(e,({about:r,of:o})=>JSON.stringify([r,o])).values()].flatMap(r=>{let[o]=r;return o?[{type:"list",about:o.about,of:o.of,told:r}]:[]})}function It(e,t){let{hits:r=[],changes:o=[],albums:n=[],fresh:a,where:s={},rules:l,rulePages:d}=t,c=Oe(e.findings),p=new Map(r.map(m=>[m.finding,m]));return{report:e,changes:o,albums:n,fresh:a,where:s,rulePages:d,rules:new Map(l.map(m=>[m.id,m])),hits:e.findings.map(m=>p.get(m)??{finding:m}),addresses:new Map(e.findings.map((m,u)=>[m,`finding-${(c[u]??"").replace(":","-")}`])),index:fe(e.findings),carded:new Set,id:Lt()}}var Nt=200,P=e=>e.slice(0,Nt).replace(/[^A-Za-z0-9._/-]+/g,"-")||"-";function Lt(){let e=new Map;return t=>{let r=P(t),o=(e.get(r)??0)+1;return e.set(r,o),o===1?r:Bt(e,r,o)}}function Bt(e,t,r){for(let o=r;;o++){let n=`${t}--${o}`;if(!e.has(n))return e.set(n,1),n}}function Ct(){let e=new Map;return{draw:(t,r,o)=>E(ve(t,{idOf:n=>r[o].images.get(n)?.id,origin:"both"})),keep(t){for(let[{media:r},o,n]of t)for(let{path:a}of r){let s=o[n].images.get(a);s&&e.set(s.id,s)}},defs(){let t=[...e.values()].map(({media:r,id:o,base64:n})=>ge(r,o,n));return t.length===0?i``:i`<svg class="media" width="0" height="0" aria-hidden="true" focusable="false"><defs>${E(t.join(`
`))}</defs></svg>
`}}}function zt(e,t,r,o){let{picture:n,change:a}=e,s=a==="removed"?"before":"now",l=r.carded.has(n.id),d=i`<strong>${n.title}</strong>${n.twins.map(u=>i`, <strong id="${r.id(u.id)}">${u.title}</strong>`)}`,c=a===void 0?void 0:l?i` <a class="badge" href="#change/${P(n.id)}">${a==="added"?"new":a}</a>`:i` <span class="badge">${a==="added"?"new":a}</span>`,m=l&&(a==="changed"||a==="added")?n.kind==="prompt"?i`<p><a href="#change/${P(n.id)}">Listen to it${a==="changed"?", now and before":""}</a></p>`:void 0:de(n,t,s,"");return i`<figure class="shot ${n.kind}" id="${r.id(n.id)}">
${o.draw(n,t,s)}
<figcaption><p>${d} <span>${n.about}</span>${c}</p>${ce(n,t,s)}${m}${qt(n,r)}</figcaption>
</figure>
`}function ce(e,t,r){let{notes:o,assumed:n}=e,a=e.media.filter(({path:s})=>!t[r].images.has(s));return i`${o.length>0?i`<p>${o.join(" ")}</p>`:void 0}${a.slice(0,1).map(s=>Rt(s,a.length,t))}${n===void 0?void 0:i`<p class="assumes">${n}</p>`}`}function Rt({path:e,size:t},r,o){let n=r>1?` and ${r-1} more`:"";return i`<p class="lacks"><code>${e}</code>${n} (${C(t)}) is more than this page holds: ${Ye(o)}.</p>`}var Ye=({path:e})=>i`<code>brandgate preview ${Le(e===""?".":e)} --svg pictures</code> draws it`;function de(e,t,r,o){let n=ye(e);if(n===void 0)return;let a=t[r].sounds.get(n),s=o===""?void 0:i`<span>${o}</span> `;return a===void 0?i`<p class="lacks">${s}Not to be played here: its copy is more than this page holds, or it is no sound. Open <code>${n}</code>.</p>`:i`<p class="player">${s}<audio controls preload="metadata" aria-label="${`${e.title}${o===""?"":`, ${o.toLowerCase()}`}`}" src="data:audio/wav;base64,${E(a)}"></audio><small>preview quality</small></p>`}function qt(e,{index:t,addresses:r}){let o=K(e,t),[n]=o;if(!n)return;let a=o.find(({severity:s})=>s==="error")??o.find(({severity:s})=>s==="warning")??n;return i`<p class="found ${a.severity}"><a href="#${r.get(a)??"findings"}">${H(o)}</a></p>`}var Ft=[["side","Side by side"],["swipe","Swipe"],["onion","Onion skin"],["difference","Difference"]];function Gt(e,t,r,o){let{picture:n,before:a,change:s}=e;if(!a)return Dt(e,t,r);let l=r.draw(a,t,"before"),d=r.draw(n,t,"now"),c=n.kind==="prompt"||n.kind==="palette",[p,m]=[qe(e,t,"before","Before"),qe(e,t,"now","Now")],u=i`<div class="pair">${l}<div class="side">${p}</div>${d}<div class="side">${m}</div></div>`;if(c)return i`<div class="compare flat ${n.kind}">${u}</div>`;let g=Ft.map(([b,y],v)=>i`<label><input type="radio" name="${o}" value="${b}"${v===0?i` checked`:void 0}> ${y}</label>`);return i`<div class="compare ${n.kind} ${s??""}"><fieldset class="modes"><legend class="unseen">How to compare</legend>${g}<label class="amount" hidden>Position <input type="range" min="0" max="100" value="50"></label></fieldset>
${u}</div>`}function qe({picture:e,before:t},r,o,n){let a=o==="now"?e:t??e,s=a.kind==="prompt"?ce(a,r,o):void 0;return i`<p class="when">${n}</p>${s}${de(a,r,o,n)}`}function Dt({picture:e,change:t},r,o){let n=t==="removed"?"before":"now",a=t==="removed"?"Before, and now gone":"New";return i`<div class="compare single ${e.kind}"><div class="pair">${o.draw(e,r,n)}<div class="side"><p class="when">${a}</p>${e.kind==="prompt"?ce(e,r,n):void 0}${de(e,r,n,n==="now"?"Now":"Before")}</div></div></div>`}var Ve=1e3,Xe=10,Wt=8,Fe=3,Ut={screen:"Splash screen",banner:"Banner",indicator:"Indicators",layout:"Custom layout",icon:"Icon",prompt:"Prompt",image:"Image",palette:"Colours"};function jt(e,t,r){let{changes:o,albums:n}=e;if(o.length===0)return;let a={subject:e,book:t,room:r,rows:Ve,cards:0},s=0,l=o.flatMap(c=>{let p=n.find(({kind:m,path:u})=>m===c.kind&&u===c.path);return r.left>Xe?[Ht(c,p,a)]:(s++,[])}),d=s>0?i`<p class="more">${h(s,"more package")} changed. <code>brandgate diff</code> lists all.</p>`:void 0;return $("changes","What changed",i`${l}${d}`)}var Je=e=>i`<p class="more">${h(e,"more change")}. <code>brandgate diff</code> lists all.</p>`;function Ht(e,t,r){let{package:o,kind:n,phrases:a,more:s}=e,l=a.length===0?void 0:i` <span class="tally"><bdi>${L(a)}</bdi></span>`,d=s;r.room.takes(i``,Xe);let c=Tt(e,t).flatMap(p=>{let m=Kt(p,t,o,r);return m||(d+=Math.max(1,p.told.length)),m??[]});return i`<section class="altered" id="${r.subject.id(`change/${o}`)}">
<h3><bdi>${o}</bdi> <span class="tally">${n}</span>${l}</h3>
${c}${d>0?Je(d):void 0}</section>
`}function Kt(e,t,r,o){return e.type==="list"?Jt(e,r,o):t?e.type==="picture"?Yt(e,t,o):Xt(e,o):i``}function Yt({exhibit:e,told:t},r,o){let{subject:n,book:a,room:s}=o,{picture:l,before:d,change:c}=e,p=i`${Ut[l.kind]} <code>${l.title}</code>${l.twins.map(({title:W})=>i`, <code>${W}</code>`)}${c==="added"||c==="removed"?i` <span class="badge">${c==="added"?"new":"removed"}</span>`:void 0}`,m=Vt(t,l),u=Gt(e,r,a,`compare-${++o.cards}`),g=n.id(`change/${l.id}`),b=Ze(K(l,n.index),n),y=W=>i`<article class="card" id="${g}" tabindex="-1">
<h4>${p}</h4>
${m}${W}${b}</article>
`,v=y(u),w=l.media.length+(d?.media.length??0),D=s.takes(v,w),pe=D?v:y(i`<p class="lacks">Its pictures would be too much for this page.</p>`);if(!(!D&&!s.takes(pe)))return n.carded.add(l.id),D&&a.keep(d?[[l,r,"now"],[d,r,"before"]]:[[l,r,c==="removed"?"before":"now"]]),pe}function Vt(e,{title:t,kind:r,about:o}){if(e.length===0&&r==="palette")return i`<p class="words">${o}</p>`;if(e.length===0)return i`<p class="words">What it is made of changed elsewhere: in its base, or in a file that it shares.</p>`;let n=e.slice(0,Ve).map(a=>{let{what:s,change:l,phrases:d,formattingOnly:c}=a,p=s===t||c,m=d.length>0?L(d):l,u=l==="changed"||d.length===0?"":`${l}: `;return p?i`<li><bdi>${u}${m}</bdi></li>`:i`<li><code>${M(T(s))}</code> <bdi>${u}${m}</bdi></li>`});return i`<ul class="words">${n}</ul>`}function Xt({exhibits:e,told:t},{subject:r,room:o}){let n=e.flatMap(({picture:l})=>[l,...l.twins]),a=e.map(({picture:l},d)=>i`${d>0?", ":""}<a href="#${P(l.id)}" id="${r.id(`change/${l.id}`)}">${[l.title,...l.twins.map(({title:c})=>c)].join(", ")}</a>`),s=i`<article class="card slim" tabindex="-1"><h4>The same in ${h(n.length,"more screen")}</h4>
<p class="words">${a}: <bdi>${[...new Set(t.map(({what:l})=>M(T(l))))].join(", ")}</bdi></p></article>
`;if(o.takes(s)){for(let{picture:l}of e)r.carded.add(l.id);return s}}function Jt({about:e,of:t,told:r},o,n){let{subject:a,room:s}=n,[l,d]=$e[e],c=t===void 0?void 0:i` <code>${M(T(t))}</code>`,p=Ze(Qt(r,a),a);if(!s.takes(i`${p}`,Wt))return;let m=[];for(let b of r){let y=Zt(b);if(n.rows===0||!s.takes(y))break;n.rows--,m.push(y)}let u=r.length-m.length,g=a.id(`change/${o}/${e}${t===void 0?"":`/${t}`}`);return i`<article class="card slim" id="${g}" tabindex="-1"><h4>${r.length===1?l:d}${c}</h4>
${m.length>0?i`<ul class="changes">${m}</ul>`:void 0}${u>0?Je(u):void 0}${p}</article>
`}function Zt({change:e,what:t,phrases:r}){let o=r.length===0?void 0:i` <span class="detail"><bdi>${L(r)}</bdi></span>`;return i`<li class="${e}"><span class="sign" aria-hidden="true">${ke[e]}</span><span class="unseen">${e}: </span><span><code>${M(T(t))}</code>${o}</span></li>
`}function Qt(e,{index:t}){return[...S(e,({path:r})=>r)].flatMap(([r,o])=>{let n=new Set(o.map(({pointer:s})=>s)),a=t.get(r)??[];return n.has(void 0)?a:a.filter(({location:s})=>er(s?.pointer).some(l=>n.has(l)))})}function er(e){let t=e?.split("/")??[];return t.map((r,o)=>t.slice(0,o+1).join("/"))}function Ze(e,{addresses:t}){if(e.length===0)return;let r=e.length-Fe,o=e.slice(0,Fe).map(n=>i`<li class="${n.severity}"><a href="#${t.get(n)??"findings"}">${n.message}</a></li>\n`);return i`<ul class="about-it">${o}${r>0?i`<li>and ${h(r,"more finding")}</li>`:void 0}</ul>`}var tr=e=>e.reduce((t,{differences:r,more:o,change:n})=>t+Math.max(r.length+o,n==="changed"?0:1),0),oe=160,rr=60;function nr({location:e},t){if(t.trim()===""||e?.line===void 0)return;let{line:r,column:o}=e,n=o===void 0?0:ae(t,o-1);if(n>t.length)return;let a=Math.min(o===void 0?0:or(e,t,n),t.length),s=ar(t,n),l=ae(t,Math.min(t.length,s+oe)),d=Math.min(a,l),c=s>0&&t.slice(0,s).trim()!==""?"\u2026":"",p=l<t.length?"\u2026":"",m=o===void 0?void 0:i`<mark>${t.slice(n,d)}</mark>`;return i`<pre class="excerpt"><span class="line">${r}</span><code>${c}${t.slice(s,n)}${m}${t.slice(Math.max(n,d),l)}${p}</code></pre>`}function or({line:e,endLine:t,endColumn:r},o,n){return t!==void 0&&e!==void 0&&t>e?o.length:r!==void 0&&r-1>n?r-1:n+((o.codePointAt(n)??0)>65535?2:1)}function ar(e,t){let r=Math.min(t,e.length-e.trimStart().length);if(e.length-r<=oe)return r;let o=Math.max(r,Math.min(t-rr,e.length-oe));return ae(e,o)}var ae=(e,t)=>/[\udc00-\udfff]/.test(e.charAt(t))?t-1:t,ir=[["file","file"],["rule","rule"],["package","package"]];function sr(e,{fresh:t},r){let n=O.filter(c=>e.some(p=>p.severity===c)).map(c=>re("severity",c,`${j[c]}s`,ne(e,p=>p.severity===c),c,!0)),a=t?ne(e,c=>t.has(c)):0,s=ne(e,({fix:c})=>c!==void 0),l=[...t?[re("new","1","New in this change",a)]:[],...s>0?[re("fix","1","Can be fixed",s)]:[]],d=ir.map(([c,p])=>i`<option value="${c}"${c===r?i` selected`:void 0}>By ${p}</option>`);return i`<form id="filters" class="filters" aria-label="Filter the findings" hidden>
<label class="field grows">Text<input type="search" name="text" autocomplete="off" spellcheck="false" placeholder="Path, message or rule"></label>
<label class="field">Package<select name="package"><option value="">All</option>${Ge(e,({package:c})=>c??"","the project")}</select></label>
<label class="field">Rule<select name="rule"><option value="">All</option>${Ge(e,({rule:c})=>c,"")}</select></label>
<label class="field">Group<select name="by">${d}</select></label>
<fieldset><legend class="unseen">Severity</legend>${n}${l}</fieldset>
<button type="reset">Reset</button>
<p id="status" class="status" role="status">${h(e.length,"finding")}</p>
</form>`}function re(e,t,r,o,n="",a=!1){return i`<label class="chip ${n}"><input type="checkbox" name="${e}" value="${t}"${a?i` checked`:void 0}> ${r} <b>${o}</b></label>
`}var ne=(e,t)=>e.filter(t).length;function Ge(e,t,r){let o=new Map;for(let a of e)o.set(t(a),(o.get(t(a))??0)+1);let n=[...o].sort(([a],[s])=>B(a,s));return i`${n.map(([a,s])=>i`<option value="${a||"-"}" data-title="${a||r}">${a||r} (${s})</option>`)}`}function ie({markup:e}){let t=0;for(let r=e.indexOf("<");r>=0;r=e.indexOf("<",r+1))e.charCodeAt(r+1)>=97&&t++;return t}function q(e){let t=e;return{takes(r,o=0){let n=ie(r)+o;return n>t?!1:(t-=n,!0)},get left(){return t}}}function lr(e,{rules:t,rulePages:r}){let o=[...S(e,({rule:s})=>s)].sort(([s],[l])=>B(s,l)),n=new Set,a=o.map(([s,l])=>{let d=Ke(s),c=n.size<n.add(d).size;return i`<dt${c?i` id="${d}"`:void 0}><code>${s}</code></dt><dd${ur(t.get(s))}>${cr(l,t.get(s),dr(l[0],r))}</dd>
`});return i`<details class="rules" id="rules"><summary>What these rules ask, and why</summary><dl>
${a}</dl></details>`}function cr(e,t,r){let o=pr(e),n=o===void 0?void 0:i` ${o}`;if(!t)return i`${n}${r}`;let{kind:a,source:s}=t.evidence;return i`<p>${t.summary} ${t.why}${n}</p><p class="evidence">${mr(me[a])}: ${s}.${r}</p>`}function dr(e,t){let r=e&&Te(e);if(r===void 0)return;if(t===void 0)return i` <a href="${r}" rel="noreferrer">All about ${e?.rule}</a>`;let o=`${t}${e?.rule}.html`;return i` <a href="${o}" target="_blank" rel="noopener noreferrer">All about ${e?.rule}</a>`}function pr(e){let t=e.filter(({fix:n})=>n!==void 0);if(t.length===0)return;let r=t.some(({fix:n})=>n==="unsafe"),o=e.length===1?"this":t.length===e.length?"these":`${t.length} of these`;return r?i`<code>brandgate fix --unsafe</code> mends ${o}; look at the result.`:i`<code>brandgate fix</code> mends ${o}.`}var mr=e=>e.charAt(0).toUpperCase()+e.slice(1),ur=e=>e&&i` data-asks="${e.summary}"`,De=11500,fr=3e3,gr=100,hr=20,R=3,We=8,vr=8;function wr(e){let{findings:t}=e.report;if(t.length===0)return;let r=t.length>gr?"rule":"file",o=br(e,r),n=t.length-o.size,a=n>0?i`<p class="more">${h(n,"less severe finding")} left out of this page. <code>brandgate-report.json</code> has all ${A(t.length)}.</p>`:void 0,s=t.filter(d=>o.has(d)),l=[...S(s,d=>se(d,r))].sort(r==="rule"?yr:()=>0);return $("findings","Findings",i`${sr(s,e,r)}
${a}<p class="calm" id="none" hidden>No finding is like that. <button type="button" id="clear">Show all findings</button></p>
<div id="groups" data-by="${r}">
${l.map(([d,c])=>kr(d,c,o,r,e))}</div>
${lr(s,e)}`)}function yr([e,t],[r,o]){let n=a=>Math.min(...a.map(({severity:s})=>O.indexOf(s)));return n(t)-n(o)||o.length-t.length||B(e,r)}var se=({rule:e,path:t,package:r},o)=>o==="rule"?e:o==="file"?t:r??"";function br(e,t){let r=q(De),o=new Set(e.hits.map(({finding:d})=>se(d,t))),n=De-e.hits.length*vr-o.size*We,a=q(Math.min(fr,n)),s=new Map,l=new Set;for(let d of O)for(let c of e.hits){let{finding:p}=c;if(p.severity!==d)continue;let m=se(p,t),u=l.has(m)?0:We,g=xr(c,e,a);if(!r.takes(g,u))return s;l.add(m),s.set(p,g)}return s}function kr(e,t,r,o,{rules:n}){let a=o==="rule"?n.get(e)?.summary:void 0,s=e===""?i`The project`:i`<bdi>${e}</bdi>`,l=t.length>hr?void 0:i` open`;return i`<details class="group"${l}><summary><h3>${s}</h3> <span class="tally">${H(t)}</span>${a===void 0?void 0:i` <span class="asks">${a}</span>`}</summary>
${$r(t,r)}</details>
`}function $r(e,t){let r=O.flatMap(a=>e.filter(s=>s.severity===a)),n=[...S(r,({rule:a,path:s,severity:l})=>JSON.stringify([l,a,s])).values()].map(a=>{let s=a.map(l=>t.get(l)??i``);return a.length<=R+1?i`${s}`:i`${s.slice(0,R)}<li class="alike"><details><summary>${a.length-R} more like this in the same file</summary><ul>${s.slice(R)}</ul></details></li>`});return i`<ul>${n}</ul>`}function xr({finding:e,excerpt:t},r,o){let{severity:n,rule:a,path:s,package:l,message:d,fix:c}=e,p=t===void 0?void 0:nr(e,t),m=p&&o.takes(p)?p:void 0,u=r.fresh?.has(e)===!0;return i`<li class="hit ${n}" id="${r.addresses.get(e)??""}" data-package="${l??""}"${c===void 0?void 0:i` data-fix="${c}"`}${u?i` data-new`:void 0}><span class="severity">${j[n]}</span><p class="message">${d}${Pe(e)}</p><p class="place"><span class="path">${s}</span> ${Er(e,r)} <a class="rule" href="#${Ke(a)}">${a}</a></p>${m}</li>
`}function Er(e,{where:t}){let r=J(e,t),o=Sr(e);return r===void 0?o===""?void 0:i`<span class="at">${o}</span>`:i`<a class="at" href="${r}" rel="noreferrer">${o||"File"}</a>`}function Sr({location:e}){if(e===void 0)return"";let{line:t,column:r,pointer:o,offset:n}=e;return t!==void 0?`Line ${t}${r===void 0?"":`, column ${r}`}`:o||(n===void 0?"":`Byte ${n}`)}var Qe=[{title:"Splash screens",id:"screens",kinds:["screen"]},{title:"Classification and indicators",id:"banners",kinds:["banner","indicator"]},{title:"Custom layouts",id:"layouts",kinds:["layout"]},{title:"Icons",id:"icons",kinds:["icon"]},{title:"Prompts",id:"prompts",kinds:["prompt"]},{title:"Images",id:"images",kinds:["image"]},{title:"Colours",id:"colours",kinds:["palette"]}],Or=12,Tr=4,Mr=60,Ue=100;function Ar(e,t,r){let{albums:o}=e,n=o.filter(({exhibits:u,left:g,undrawn:b})=>u.length+g+b.length>0);if(n.length===0)return;let a=Ir(n,e,t,r),s=new Map,l=n.filter(u=>(a.get(u)??[]).length+u.undrawn.length>0),d=l.map(u=>Nr(u,a.get(u)??[],s,e)),c=n.filter(u=>!l.includes(u)),p=Qe.flatMap(({id:u,title:g,kinds:b})=>{let y=s.get(u),v=n.flatMap(({exhibits:w})=>w).filter(({picture:w})=>b.includes(w.kind)).length;return y===void 0?[]:[i`<li><a href="#${y}">${g} <b>${v}</b></a></li>\n`]}),m=n.some(({exhibits:u})=>u.some(({picture:g})=>g.kind==="screen"));return $("gallery","Gallery",i`<div class="kinds"><ul>${p}</ul>${m?_r():void 0}</div>
${d}${c.length>0?Pr(c):void 0}`)}function Pr(e){let t=e.length-Ue,r=e.slice(0,Ue).map(o=>`${o.package} (${et([o])})`);return i`<p class="more">The pictures of ${h(e.length,"more package")} would be too much for this page: ${r.join(", ")}${t>0?` and ${t} more`:""}. <code>brandgate preview PATH --out page.html</code> shows those of one.</p>
`}var et=e=>e.reduce((t,{exhibits:r,left:o})=>t+r.length+o,0);function _r(){return i`<fieldset class="switches"><legend class="unseen">How screens are drawn</legend>
<label><input type="checkbox" id="show-crop" checked> What 4:3 cuts off</label>
<label><input type="checkbox" id="show-assumed"> Assumed boxes</label>
<label><input type="checkbox" id="from-middle"> Offsets from the middle</label>
</fieldset>`}function Ir(e,t,r,o){let n=new Map,a=new Set,s=e.flatMap(d=>d.exhibits.map(c=>({album:d,exhibit:c,rank:he(c,t.index)}))),l=({kind:d,path:c},p)=>(a.has(`${d} ${c}`)?0:Or)+(a.has(`${d} ${c} ${p}`)?0:Tr);for(let d of[0,1,2])for(let{album:c,exhibit:p,rank:m}of s){if(m!==d||o.left<=Mr)continue;let u=zt(p,c,t,r),{kind:g}=p.picture;o.takes(u,l(c,g)+p.picture.media.length)&&(a.add(`${c.kind} ${c.path}`).add(`${c.kind} ${c.path} ${g}`),n.set(p,u),r.keep([[p.picture,c,p.change==="removed"?"before":"now"]]))}return new Map(e.map(d=>[d,d.exhibits.flatMap(c=>{let p=n.get(c);return p?[{exhibit:c,figure:p}]:[]})]))}function Nr(e,t,r,o){let n=Qe.flatMap(({id:d,title:c,kinds:p})=>{let m=t.filter(({exhibit:g})=>p.includes(g.picture.kind));if(m.length===0)return[];let u=o.id(`gallery/${e.package}/${d}`);return r.has(d)||r.set(d,u),[i`<h4 id="${u}">${c} <span class="tally">${m.length}</span></h4>
<div class="wall ${d}">${m.map(({figure:g})=>g)}</div>
`]}),a=e.exhibits.length-t.length+e.left,s=a>0?i`<p class="more">${h(a,"more picture")} would be too much for this page: ${Ye(e)}.</p>`:void 0,l=e.undrawn.map(d=>i`<p class="lacks"><code>${d}</code> can’t be drawn. The findings say what is wrong with it.</p>\n`);return i`<section class="album" id="${o.id(`gallery/${e.package}`)}">
<h3><bdi>${e.package}</bdi> <span class="tally">${e.kind}</span></h3>
${n}${l}${s}</section>
`}var Lr=[["/","Filter the findings"],["j","Next change"],["k","Previous change"],["1 2 3 4","Side by side, swipe, onion skin, difference"],["\u2190 \u2192","Move the slider"],["Space","Play or pause the prompt"],["?","These keys"]];function Br(){let e=Lr.map(([t,r])=>i`<dt><kbd>${t}</kbd></dt><dd>${r}</dd>\n`);return i`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
<dl>
${e}</dl>
<button type="button">Close</button></dialog>
`}var je=10,Cr=({hits:e})=>Ee(e).filter(t=>[t,...t.follows].some(({severity:r})=>r==="error"));function zr(e,t){let{report:r}=t;if(e.length===0)return;let n=e.length-je>0?i`<p class="more"><a href="#findings" data-filter="severity=error">All ${r.summary.errors} below</a></p>`:void 0;return $("must-fix",e.length===1?"One thing keeps this from shipping":`${e.length} things keep this from shipping`,i`<ol class="must">${e.slice(0,je).map(a=>Rr(a,t))}</ol>${n}`)}function Rr({hits:e,count:t,paths:r,rule:o,follows:n},{where:a,addresses:s}){let[{finding:l}]=e,{path:d,location:c}=l,p=c?.line===void 0?d:`${d}:${c.line}`,m=r.length===1?J(l,a):void 0,u=new Set(e.map(w=>w.finding.package)),g=t>1?i` <b class="times">×${t}</b>`:void 0,b=r.length>1?i`<span class="place">${h(r.length,"file")} in ${Se([...u].map(w=>w??"the project"))}</span>`:m===void 0?i`<code class="place">${p}</code>`:i`<a class="place" href="${m}" rel="noreferrer">${p}</a>`,y=n.length>0?i` <span class="place">and ${h(n.length,"finding")} that ${n.length===1?"follows":"follow"} from it</span>`:void 0,v=s.get(l)??"findings";return i`<li><a class="message" href="#${v}">${l.message}</a>${Me(l)}${g} ${b} <code class="rule">${o}</code>${y}</li>
`}var He=300;function qr({failures:e}){if(e.length!==0)return $("failures","Internal failures",i`<p>These did not finish, so what is named below is not wholly checked or built. Please report them with the files.</p>
<ul class="plain">${e.slice(0,He).map(({rule:t,path:r,message:o})=>i`<li><code>${t}</code> failed on <code>${r}</code>: <bdi>${o}</bdi></li>\n`)}</ul>${tt(e.length-He,"failure")}`)}function Fr({packages:e},t,r){if(e.length===0)return;let o=e.some(({changed:d})=>d!==void 0),a=G(e,d=>[Gr(d,t),i`${d.kind}`,i`<code>${d.path}</code>`,k(d.assets),i`${C(d.bytes)}`,k(d.errors,"error"),k(d.warnings,"warning"),k(d.infos,"info"),...o?[i`${d.changed===void 0?"":d.changed?"yes":"no"}`]:[]],r),s=["Package","Kind","Path","#Files","#Size","#Errors","#Warnings","#Notes"],l=F("Packages",o?[...s,"Changed"]:s,a);return $("packages","Packages",i`${l}${tt(e.length-a.length,"package")}`)}function Gr({name:e},t){let r=t.get(e);return r===void 0?i`<bdi>${e}</bdi>`:i`<a href="#${r}"><bdi>${e}</bdi></a>`}function tt(e,t){if(!(e<=0))return i`<p class="more">${h(e,`more ${t}`)} in <code>brandgate-report.json</code>.</p>`}var Dr=`
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
`,Wr=`
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
`,Ur=`
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
`,rt=`
(() => {
'use strict';
${Wr}
${Dr}
${Ur}
})();
`,jr=`
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
`,Hr=`
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
`,Kr=`
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
`,Yr=`
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
`,nt=`${Hr}${Yr}${jr}${Kr}`,Vr="https://brandgate.github.io/brandgate/",Xr=200,Jr=3e3;function _(e,t){let r=It(e,t),o=Ct(),n=Zr(r,o).filter(({body:d})=>d!==void 0),a=o.defs(),{text:s}=Z(e),{project:l}=r.where;return i`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${E(Qr())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${s}${l===void 0?"":`: ${l}`} – Brandgate report</title>
<link rel="icon" href="data:,">
<style>${E(nt)}</style>
</head>
<body>
<a class="skip" href="#${n[0]?.id??"main"}">Skip to the content</a>
${kt(e,r.where,n)}<main class="page" id="main">
${St(e,t.notices??[])}${n.map(({body:d})=>d)}</main>
<footer class="page"><p>Made by ${r.rulePages===void 0?i`<a href="${Vr}" rel="noreferrer">Brandgate</a>`:"Brandgate"} ${e.tool.version}. <code>brandgate-report.json</code> holds everything that is here and what was too much for a page. <span class="for-keys" hidden>Press <kbd>?</kbd> for keys.</span></p></footer>
${Br()}${a}<script>${E(rt)}</script>
</body>
</html>
`.markup}function Zr(e,t){let{report:r,changes:o,albums:n}=e,a=Cr(e),s=new Map(n.map(v=>[v.package,P(`gallery/${v.package}`)])),l=[{id:"failures",title:"Internal failures",body:qr(r)},{id:"must-fix",title:"Must fix",count:a.length,body:zr(a,e)}],d=wr(e),c=[...l.map(({body:v})=>v),d].reduce((v,w)=>v+(w?ie(w):0),Xr),p=q(Math.min(Jr,V-c)),m=[{id:"findings",title:"Findings",count:Ne(r.findings),body:d},{id:"languages",title:"Languages",count:r.languages.length,body:ft(r,p)},{id:"packages",title:"Packages",count:r.packages.length,body:Fr(r,s,p)},{id:"archives",title:"Archives",count:r.archives.length,body:vt(r,p)},{id:"skipped",title:"Not judged",body:wt(r,p)}],u=m.slice(1).reduce((v,{body:w})=>v+(w?ie(w):0),c),g=q(V-u),b=jt(e,t,g),y=Ar(e,t,g);return[...l,{id:"changes",title:"Changed",count:tr(o),body:b},{id:"gallery",title:"Gallery",count:et(n),body:y},...m]}function Qr(){return["default-src 'none'",`style-src 'sha256-${Q(nt)}'`,`script-src 'sha256-${Q(rt)}'`,"img-src data:","media-src data:","base-uri 'none'","form-action 'none'"].join("; ")}var{KINDS:Wo,KIND_NAMES:Uo,holdingsOf:jo}=f["src/pexip/kinds.ts"];var{cell:Yo,code:Vo,prose:Xo,ruleLink:Jo}=f["src/report/markdown-text.ts"];var{documentationOf:ea}=f["src/rules/documentation.ts"];var{VERSION:na}=f["src/version.generated.ts"];var{WIDTH_TOLERANCE:ia,textWidth:sa}=x["src/formats/text/font-metrics.ts"];var{ICNS_SIZES:da,ICO_SIZES:pa,INSTALLER_BITMAP:ma,LOCAL_SETTINGS:ua,TOOLKIT_DIRECTORIES:fa,TOOLKIT_FILES:ga,toolkitFile:ha}=f["src/pexip/desktop.ts"];var{fileFact:ya}=f["src/pexip/files.ts"];var{BRANDING_PAGES:$a,CLASSIFICATION_EXAMPLE:xa,CLIENT_API:Ea,CLIENT_API_NOTES:Sa,DESKTOP_PAGE:Oa,DTMF_PAGE:Ta,LEGACY_BACKUP:Ma,LEGACY_CLIENT:Aa,PINNING_PAGE:Pa,PLUGIN_GUIDE:_a,PLUGIN_PAGES:Ia,THEME_PAGE:Na,THEME_PAGE_V13:La,THEME_PRESENCE_PAGE:Ba,THEME_UPLOAD_PAGE:Ca,THEME_ZIP:za,VENDOR_PLUGINS:Ra,WEBAPP2_ZIP:qa,WEBAPP3_CLIENT_PACKAGE:Fa,WEBAPP3_COMPONENTS:Ga,WEBAPP3_LOADER:Da,WEBAPP3_MANIFESTS:Wa,WEBAPP3_NOTES:Ua,WEBAPP3_PLUGIN_API:ja,WEBAPP3_PLUGIN_TYPES:Ha,WEBAPP3_TEST_IDS:Ka,WEBAPP3_TRANSLATION_KEYS:Ya,WEBAPP3_ZIP:Va,inferred:Xa,observed:Ja,stated:Za}=f["src/pexip/source.ts"];var en={toHtml:_};var tn={toHtml:_};0&&(module.exports={"report-html":null,"src/report/html.ts":null});
