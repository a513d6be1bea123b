var d=Object.defineProperty;var H=Object.getOwnPropertyDescriptor;var S=Object.getOwnPropertyNames;var T=Object.prototype.hasOwnProperty;var j=(r,t)=>{for(var o in t)d(r,o,{get:t[o],enumerable:!0})},k=(r,t,o,s)=>{if(t&&typeof t=="object"||typeof t=="function")for(let e of S(t))!T.call(r,e)&&e!==o&&d(r,e,{get:()=>t[e],enumerable:!(s=H(t,e))||s.enumerable});return r};var A=r=>k(d({},"__esModule",{value:!0}),r);var G={};j(G,{"doors-cli-watch-page":()=>N});module.exports=A(G);var y=require("./doors-cli-preview-command.cjs");var{openPage:_}=y["src/doors/cli/open-page.ts"];var x=require("./doors-cli-check-watch+doors-cli-watch-page.cjs");var{placesOf:w,rounds:v}=x["src/doors/cli/watch-rounds.ts"];var l=require("./action+doors-cli-main+index.cjs");var{}=l["src/files/within.ts"];var{forTerminal:g}=l["src/report/escape.ts"];var u=require("./shared-files-faults.cjs");var{toldOf:P}=u["src/files/faults.ts"];var{}=u["src/model/usage-error.ts"];var b=require("node:crypto"),q=require("node:http"),h="127.0.0.1",O=`(() => {
  const news = new EventSource('/changes');
  news.addEventListener('reload', () => location.reload());
})();`;async function $({render:r,passed:t,console:o,opens:s}){let e=await r(),f=e.text,p=new Set,n=(0,q.createServer)((a,c)=>B(a,c,()=>D(e.text),p));await new Promise((a,c)=>{n.once("error",c),n.listen(0,h,a)});let{port:E}=n.address(),m=`http://${h}:${E}/`;o.out(`Serving ${m}; end it with Ctrl+C.
`),s&&_(m);let C=v(w(e,t),async()=>{let a="";try{e=await r()}catch(i){a=`${g(P(i).text)}
`}let c=()=>{if(o.error(a),e.text!==f){f=e.text;for(let i of p)i.write(`event: reload
data: 

`)}};return{places:w(e,t),tell:c}});return new Promise(a=>{let c=()=>{C.close();for(let i of p)i.end();n.close(),a(0)};for(let i of["SIGINT","SIGTERM"])process.once(i,c)})}function D(r){let t=(0,b.createHash)("sha256").update(O).digest("base64");return r.replace(/script-src ('sha256-[^']*')/,`script-src $1 'sha256-${t}'; connect-src 'self'`).replace(/<\/body>\n<\/html>\n$/,()=>`<script>${O}</script>
</body>
</html>
`)}function B({url:r,method:t,headers:o,socket:s},e,f,p){if(!new RegExp(`^(?:${h.replaceAll(".","\\.")}|localhost):${s.localPort}$`).test(o.host??"")){e.writeHead(403).end();return}let n={"Cache-Control":"no-store","X-Content-Type-Options":"nosniff"};t!=="GET"&&t!=="HEAD"?e.writeHead(405,n).end():r==="/"?(e.writeHead(200,{...n,"Content-Type":"text/html; charset=utf-8"}),e.end(t==="HEAD"?void 0:f())):r==="/changes"?(e.writeHead(200,{...n,"Content-Type":"text/event-stream"}),e.write(`retry: 500

`),p.add(e),e.on("close",()=>p.delete(e))):e.writeHead(404,n).end()}var N={watchPage:$};0&&(module.exports={"doors-cli-watch-page":null});
