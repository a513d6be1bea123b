const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;
"use strict";var g=Object.defineProperty;var $=Object.getOwnPropertyDescriptor;var d=Object.getOwnPropertyNames;var A=Object.prototype.hasOwnProperty;var h=(e,t)=>{for(var s in t)g(e,s,{get:t[s],enumerable:!0})},x=(e,t,s,i)=>{if(t&&typeof t=="object"||typeof t=="function")for(let r of d(t))!A.call(e,r)&&r!==s&&g(e,r,{get:()=>t[r],enumerable:!(i=$(t,r))||i.enumerable});return e};var y=e=>x(g({},"__esModule",{value:!0}),e);var T={};h(T,{toJunit:()=>P});module.exports=y(T);var b=/[\p{Cc}\p{Cs}\u061c\u115f\u1160\u180e\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;function c(e){return F(j(e))}function j(e){return e.replace(b,S)}function S(e){if(e==="	")return" ";let t=e.codePointAt(0)??0;return t>65535?`\\u{${t.toString(16)}}`:`\\u${t.toString(16).padStart(4,"0")}`}function F(e){return e.replace(/^(\s*:)(?=:)/,"$1\u200B").replaceAll("##[","#\u200B#[")}function P(e){let t=e.findings.filter(u=>u.package===void 0),s=[...e.packages.map(u=>p(u.name,e.findings.filter(n=>n.package===u.name),R(u))),...t.length>0?[p("project",t,"The project")]:[],...e.failures.length>0?[C(e)]:[]],{errors:i}=e.summary,r=s.reduce((u,{tests:n})=>u+n,0),l=s.map(({xml:u})=>u).join("");return`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="brandgate" tests="${r}" failures="${i}" errors="${e.failures.length}">
${l}</testsuites>
`}var R=({kind:e,assets:t})=>`${e} of ${t} files`;function p(e,t,s){let i=new Map;for(let n of t){let a=i.get(n.path);a?a.push(n):i.set(n.path,[n])}let r=[...i].map(([n,a])=>k(e,n,a));r.length===0&&r.push(`    <testcase classname="${o(e)}" name="${o(s)}"/>
`);let l=t.filter(({severity:n})=>n==="error").length,u=`  <testsuite name="${o(e)}" tests="${r.length}" failures="${l}" errors="0">
`;return{tests:r.length,xml:`${u}${r.join("")}  </testsuite>
`}}function k(e,t,s){let i=s.filter(({severity:n})=>n==="error"),r=s.filter(({severity:n})=>n!=="error"),l=i.map(n=>`      <failure type="${o(n.rule)}" message="${o(n.message)}">${f(m(n))}</failure>
`),u=r.length>0?[`      <system-out>${f(r.map(n=>`${n.severity}: ${m(n)}`).join(`
`))}</system-out>
`]:[];return`    <testcase classname="${o(e)}" name="${o(t)}">
${[...l,...u].join("")}    </testcase>
`}function m({path:e,location:t,message:s,rule:i}){let r=t?.line===void 0?"":`:${t.line}:${t.column??1}`;return`${c(e)}${r}: ${c(s)} (${i})`}function C(e){let t=e.failures.map(({rule:s,path:i,message:r})=>`    <testcase classname="brandgate" name="${o(s)}">
      <error message="${o(r)}">${f(i)}</error>
    </testcase>
`);return{tests:t.length,xml:`  <testsuite name="brandgate" tests="${t.length}" failures="0" errors="${t.length}">
${t.join("")}  </testsuite>
`}}function f(e){return e.split(`
`).map(t=>c(t)).join(`
`).replace(/[\ufffe\uffff]/g,"\uFFFD").replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;")}var o=e=>f(e).replaceAll('"',"&quot;").replaceAll(`
`," ");0&&(module.exports={toJunit});
