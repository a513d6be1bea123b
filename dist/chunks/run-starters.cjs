var _=Object.defineProperty;var D=Object.getOwnPropertyDescriptor;var B=Object.getOwnPropertyNames;var T=Object.prototype.hasOwnProperty;var H=(e,t)=>{for(var r in t)_(e,r,{get:t[r],enumerable:!0})},U=(e,t,r,o)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of B(t))!T.call(e,n)&&n!==r&&_(e,n,{get:()=>t[n],enumerable:!(o=D(t,n))||o.enumerable});return e};var M=e=>U(_({},"__esModule",{value:!0}),e);var Q={};H(Q,{"run-starters":()=>X});module.exports=M(Q);var s=require("./action+doors-cli-main+index.cjs");var{THEME_VERSION:y}=s["src/pexip/dtmf.ts"];var{}=s["src/pexip/custom-layouts.ts"];var{AUDIO_SHARE_IN_KBPS:u,BUILT_IN_LANGUAGE:b}=s["src/pexip/webapp1-setting.ts"];var{CANVAS:I}=s["src/pexip/theme-screens.ts"];var{WEBAPP3_VERSION:x}=s["src/pexip/webapp3-colors.ts"];var{}=s["src/pexip/keys.ts"];var{}=s["src/pexip/source.ts"];var O=16,$=8,E=[[0,1],...[0,1,2,3,4,5,6].map(e=>[8+e,4]),[30,5]],R=[1,0,0,7,1,0,0,0,0,0,0,0,0,0,0,0,...E.keys()],L=[1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0];function W(e,t,r){let o=Math.ceil(t/O),n=Math.ceil(e/O),a=new q,i=[0,0,0];for(let d=0;d<o;d++){let v=C(r(d));for(let g=0;g<n;g++)[0,0,0,0,1,2].forEach((m,k)=>{let j=g===0&&(k===0||m>0);V(a,j?(v[m]??0)-(i[m]??0):0)});i=v}let f=[t>>8,t&255,e>>8,e&255];return Uint8Array.from([255,216,...p(224,[74,70,73,70,0,1,1,0,0,1,0,1,0,0]),...p(219,[0,...new Array(64).fill($)]),...p(192,[8,...f,3,1,34,0,2,17,0,3,17,0]),...p(196,[0,...R,16,...L]),...p(218,[3,1,0,2,0,3,0,0,63,0]),...a.bytes(),255,217])}function C({red:e,green:t,blue:r}){let o=.299*e+.587*t+.114*r,n=a=>Math.max(-128,Math.min(127,Math.round(a)));return[n(o-128),n((r-o)/1.772),n((e-o)/1.402)]}function V(e,t){let r=t===0?0:Math.floor(Math.log2(Math.abs(t)))+1,[o,n]=E[r]??[0,1];e.write(o,n),r>0&&e.write(t>0?t:t+2**r-1,r),e.write(0,1)}function p(e,t){let r=t.length+2;return[255,e,r>>8,r&255,...t]}var q=class{#r=[];#e=0;#t=0;write(e,t){for(let r=t-1;r>=0;r--)this.#e=this.#e<<1|e>>r&1,this.#t++,this.#t===8&&this.#n()}bytes(){for(;this.#t>0;)this.write(1,1);return this.#r}#n(){this.#r.push(this.#e,...this.#e===255?[0]:[]),this.#e=0,this.#t=0}};function P(e,t){return G[e](t)}var G={theme:F,webapp1:e=>l("configuration",N(e)),webapp2:J,webapp3:K,desktop:e=>l("package/configuration",N(e))},c=e=>`${JSON.stringify(e,null,2)}
`,l=(e,t)=>Object.fromEntries(Object.entries(t).map(([r,o])=>[`${e}/${r}`,o])),h=["#eef3f8","#d6e2ee","#b1c7dd","#86a7c8","#5a83ad","#3d6690","#305478","#264361","#1d3349","#152535","#0d1824"],[w="",S=""]=[h[7],h[10]];function F({brand:e}){return{"themeconfig.json":c({theme_version:y,splash_screens:{screens:{welcome:{background:{path:"background.jpg"},elements:[{type:"icon",path:"icon_brand.svg",offset_y:160},{type:"text",label:"welcome",offset_y:420,font_size:72}]}},labels:{welcome:`Welcome to ${e}`}}}),"background.jpg":z(),"icon_brand.svg":`<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160" viewBox="0 0 160 160">
  <circle cx="80" cy="80" r="76" fill="${h[4]}"/>
  <path d="M48 104V56h64v48H80l-20 20v-20z" fill="#FFFFFF"/>
</svg>
`}}function z(){let{widthInPixels:e,heightInPixels:t}=I,[r,o]=[A(w),A(S)],n=(a,i,f)=>a+(i-a)*f;return W(e,t,a=>{let i=a*16/t;return{red:n(r.red,o.red,i),green:n(r.green,o.green,i),blue:n(r.blue,o.blue,i)}})}function A(e){let t=r=>Number.parseInt(e.slice(r,r+2),16);return{red:t(1),green:t(3),blue:t(5)}}function N({brand:e}){return{"settings.js":`// What differs from the client's own settings.
var applicationSettings = {
  languages: { 'English (US)': '${b}' },
  bandwidths: [
    { name: 'IDS_BANDWIDTH_LOW', value: 192 + ${u} },
    { name: 'IDS_BANDWIDTH_HIGH', value: 1200 + ${u} },
  ],
};

// What users have at first and can change.
var defaultUserSettings = {
  language: '${b}',
  defaultBandwidth: 1200 + ${u},
};
`,"languages/en-us.json":c({IDS_BANDWIDTH_LOW:"Low ({{bandwidth}} kbps)",IDS_BANDWIDTH_HIGH:"High ({{bandwidth}} kbps)",IDS_CONNECT_LOADING:`${e} connects you to {{alias}}`}),"themes/default/brand.css":`.brand-primary {
  color: #ffffff;
  background-color: ${w};
}
`}}function J({now:e}){let t="plugins/raise-hand/raise-hand.plugin";return l("webapp2",{"manifest.json":c({brandingID:String(e),isSettingsBranded:!0}),"settings.json":c({plugins:[{id:"raise-hand",srcURL:`${t}.package.json`,enabled:!0}]}),[`${t}.package.json`]:c({id:"raise-hand",name:"Raise hand",description:"Tells the meeting that somebody would like to speak",version:1,srcURL:"raise-hand.plugin.js",allowUnload:!0,platforms:["web","electron"],participantRoles:["chair","guest"],menuItems:{toolbar:[{icon:"hand.svg#hand",label:"Raise hand",action:"raiseHand"}]}}),[`${t}.js`]:`(function () {
  function load() {}

  function unload() {}

  function raiseHand() {
    PEX.pluginAPI.sendChatMessage('I would like to speak.');
  }

  PEX.pluginAPI.registerPlugin({
    id: 'raise-hand',
    load: load,
    unload: unload,
    raiseHand: raiseHand,
  });
})();
`,"plugins/raise-hand/hand.svg":`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
  <path id="hand" d="M11 2h2v9h1V4h2v8h1V6h2v10a6 6 0 0 1-6 6h-2a6 6 0 0 1-5-3l-3-6 2-1 2 3h1V4h2v7h1z"/>
</svg>
`})}function K({brand:e}){return l("webapp3/branding",{"manifest.json":c({version:x.value,meta:{name:e,brandVersion:"1.0.0",baseColor:w},appTitle:`${e} meetings`,brandName:e,backgroundColor:S,colorPalette:h,translations:{en:"./en.json"}}),"en.json":c({common:{"a-pexip-meeting":"A {{brandName}} meeting"}})})}var X={starterOf:P};0&&(module.exports={"run-starters":null});
