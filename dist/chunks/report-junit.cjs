const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;
"use strict";var f=Object.defineProperty;var $=Object.getOwnPropertyDescriptor;var d=Object.getOwnPropertyNames;var h=Object.prototype.hasOwnProperty;var A=(e,t)=>{for(var s in t)f(e,s,{get:t[s],enumerable:!0})},y=(e,t,s,i)=>{if(t&&typeof t=="object"||typeof t=="function")for(let r of d(t))!h.call(e,r)&&r!==s&&f(e,r,{get:()=>t[r],enumerable:!(i=$(t,r))||i.enumerable});return e};var x=e=>y(f({},"__esModule",{value:!0}),e);var T={};A(T,{toJunit:()=>R});module.exports=x(T);var b=/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;function c(e){return F(j(e))}function j(e){return e.replace(b,S)}function S(e){return e==="	"?" ":`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`}function F(e){return e.replace(/^(\s*:)(?=:)/,"$1\u200B").replaceAll("##[","#\u200B#[")}function R(e){let t=e.findings.filter(l=>l.package===void 0),s=[...e.packages.map(l=>p(l.name,e.findings.filter(n=>n.package===l.name),k(l))),...t.length>0?[p("project",t,"The project")]:[],...e.failures.length>0?[P(e)]:[]],{errors:i}=e.summary,r=s.reduce((l,{tests:n})=>l+n,0),u=s.map(({xml:l})=>l).join("");return`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="brandgate" tests="${r}" failures="${i}" errors="${e.failures.length}">
${u}</testsuites>
`}var k=({kind:e,assets:t})=>`${e} of ${t} files`;function p(e,t,s){let i=new Map;for(let n of t){let a=i.get(n.path);a?a.push(n):i.set(n.path,[n])}let r=[...i].map(([n,a])=>C(e,n,a));r.length===0&&r.push(`    <testcase classname="${o(e)}" name="${o(s)}"/>
`);let u=t.filter(({severity:n})=>n==="error").length,l=`  <testsuite name="${o(e)}" tests="${r.length}" failures="${u}" errors="0">
`;return{tests:r.length,xml:`${l}${r.join("")}  </testsuite>
`}}function C(e,t,s){let i=s.filter(({severity:n})=>n==="error"),r=s.filter(({severity:n})=>n!=="error"),u=i.map(n=>`      <failure type="${o(n.rule)}" message="${o(n.message)}">${g(m(n))}</failure>
`),l=r.length>0?[`      <system-out>${g(r.map(n=>`${n.severity}: ${m(n)}`).join(`
`))}</system-out>
`]:[];return`    <testcase classname="${o(e)}" name="${o(t)}">
${[...u,...l].join("")}    </testcase>
`}function m({path:e,location:t,message:s,rule:i}){let r=t?.line===void 0?"":`:${t.line}:${t.column??1}`;return`${c(e)}${r}: ${c(s)} (${i})`}function P(e){let t=e.failures.map(({rule:s,path:i,message:r})=>`    <testcase classname="brandgate" name="${o(s)}">
      <error message="${o(r)}">${g(i)}</error>
    </testcase>
`);return{tests:t.length,xml:`  <testsuite name="brandgate" tests="${t.length}" failures="0" errors="${t.length}">
${t.join("")}  </testsuite>
`}}function g(e){return e.split(`
`).map(t=>c(t)).join(`
`).replace(/[\ufffe\uffff]/g,"\uFFFD").replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;")}var o=e=>g(e).replaceAll('"',"&quot;").replaceAll(`
`," ");0&&(module.exports={toJunit});
