var d=Object.defineProperty;var A=Object.getOwnPropertyDescriptor;var E=Object.getOwnPropertyNames;var $=Object.prototype.hasOwnProperty;var F=(e,t)=>{for(var r in t)d(e,r,{get:t[r],enumerable:!0})},q=(e,t,r,o)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of E(t))!$.call(e,i)&&i!==r&&d(e,i,{get:()=>t[i],enumerable:!(o=A(t,i))||o.enumerable});return e};var S=e=>q(d({},"__esModule",{value:!0}),e);var L={};F(L,{"run-init":()=>G});module.exports=S(L);var n=require("./action+doors-cli-main+index.cjs");var{diskFiles:w}=n["src/files/disk.ts"];var{BASELINE_NAME:m,baselineText:_}=n["src/project/baseline.ts"];var{repositoryOf:g}=n["src/revision/git-problem.ts"];var{}=n["src/files/within.ts"];var{CONFIG_NAME:v,CONFIG_NAMES:x}=n["src/project/config.ts"];var{}=n["src/project/limits.ts"];var{}=n["src/model/counts.ts"];var{}=n["src/formats/text/byte-order.ts"];var f=require("./shared-files-faults.cjs");var{}=f["src/files/safe-writes.ts"];var{}=f["src/files/faults.ts"];var{}=f["src/model/usage-error.ts"];var{}=n["node_modules/jsonc-parser/lib/esm/impl/parser.js"];var{}=n["src/formats/text/position.ts"];var N=require("node:fs"),a=require("node:path"),O=1e6,h=".github/workflows",k="brandgate.yml",C=/uses:\s*["']?[^\s"']*brandgate/;async function P(e){let{findings:t}=e;return[D(e),...t.length===0?[]:[I(e)],await M(e),await B(e)]}function D({root:e,found:t,findings:r,config:o,baseline:i}){let c=o??x.map(p=>(0,a.join)(e,p)).find(y);if(c!==void 0){let p=r.length>0&&i===void 0;return l(c,p?`Add \u201Cbaseline: ${m}\u201D to it, so that the baseline is used.`:void 0)}let s=["# Packages are found by their files; here stands only what can\u2019t be guessed.",...t.map(p=>`#   ${p}`),"discover: true",...r.length===0?[]:["","# Findings that are accepted for now: only new ones fail. Written again by \u201Cbrandgate check --update-baseline\u201D.",`baseline: ${m}`]];return b((0,a.join)(e,v),`${s.join(`
`)}
`)}function I({root:e,findings:t,baseline:r}){let o=(0,a.join)(e,r??m);return y(o)?l(o,"Write it anew with \u201Cbrandgate check --update-baseline\u201D."):b(o,_(t))}async function M({root:e}){let t=g(e)??e,r=w(t),o=await r.stat(h)?await r.list(h):[];for(let{name:c}of o.filter(s=>/\.ya?ml$/.test(s.name))){let s=`${h}/${c}`;if(c===k||C.test(await j(t,s)??""))return l((0,a.join)(t,s))}let i=(0,a.relative)(t,e).replaceAll("\\","/");return b((0,a.join)(t,h,k),W(i))}function W(e){return`name: Brand
on:
  pull_request:
  merge_group:
  push:
    branches: [main, master]
    tags: ['v*']
permissions:
  contents: read
jobs:
  brand:
    runs-on: ubuntu-latest
    permissions:
      contents: write # only to publish; \u201Cread\u201D is enough to check and build
      pull-requests: write # for the comment
    steps:
      - uses: actions/checkout@v6
        with:
          fetch-depth: 0 # so that the change can be compared with its base
          lfs: true # if your media is in Git LFS
      - uses: brandgate/brandgate@v1
${e===""?"":`        with:
          path: ${JSON.stringify(e)}
`}`}async function B({root:e,outputs:t}){let r=(0,a.join)(e,".gitignore"),o=y(r)?await j(e,".gitignore"):"";if(o===void 0)return l(r,`Add ${t.map(u=>`\u201C/${u}/\u201D`).join(" and ")} to it.`);let i=new Set(o.split(/\r?\n/).map(u=>u.trim().replace(/^\/|\/$/g,""))),c=t.filter(u=>!i.has(u)).map(u=>`/${u}/
`);if(c.length===0)return l(r);let s=c.join(""),p=`${o}${o===""||o.endsWith(`
`)?"":`
`}${s}`;return{path:r,content:p,shown:s}}var b=(e,t)=>({path:e,content:t,shown:t}),l=(e,t)=>({path:e,shown:"",...t===void 0?{}:{note:t}});function y(e){return(0,N.lstatSync)(e,{throwIfNoEntry:!1})!==void 0}async function j(e,t){let r=w(e),o=await r.stat(t);if(!(o?.type!=="file"||o.size>O))return new TextDecoder().decode(await r.read(t,0,O))}var G={initPlan:P};0&&(module.exports={"run-init":null});
