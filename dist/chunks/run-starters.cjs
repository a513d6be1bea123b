var I=Object.defineProperty;var U=Object.getOwnPropertyDescriptor;var C=Object.getOwnPropertyNames;var y=Object.prototype.hasOwnProperty;var M=(e,t)=>{for(var r in t)I(e,r,{get:t[r],enumerable:!0})},R=(e,t,r,a)=>{if(t&&typeof t=="object"||typeof t=="function")for(let n of C(t))!y.call(e,n)&&n!==r&&I(e,n,{get:()=>t[n],enumerable:!(a=U(t,n))||a.enumerable});return e};var G=e=>R(I({},"__esModule",{value:!0}),e);var J={};M(J,{"run-starters":()=>z});module.exports=G(J);var o=require("./action+doors-cli-main+index.cjs");var{AUDIO_SHARE_IN_KBPS:l,BUILT_IN_BANDWIDTHS:te,BUILT_IN_BANDWIDTH_VALUES:re,BUILT_IN_LANGUAGE:f,DOCUMENTED:ne,PROTOCOLS:ae,PROTOCOL_NAMES:oe,ROLES:se,SHIPPED:ie,UNDOCUMENTED:Ee,frameRate:_e,off:le}=o["src/pexip/webapp1-setting.ts"];var{BASE_CUSTOM_LAYOUTS:ue,BASE_THEMECONFIG:pe,BUILT_IN_LAYOUTS:Se,CONSTRAINT_KEYS:Pe,DTMF_ACTIONS:Ie,DTMF_COMMAND:fe,LAYOUT_ALIASES:he,LAYOUT_COLOR:Ne,LAYOUT_FILE:de,LAYOUT_KEYS:Oe,LAYOUT_LIMITS:Te,LAYOUT_NAME:ge,MODE_KEYS:Le,SLOT_KEYS:me,THEME_COLOR:be,THEME_SETTINGS:Be,THEME_VERSION:d,builtInLayout:De,dtmfAction:we,layoutName:ve,themeSetting:Ue}=o["src/pexip/custom-layouts.ts"];var{BRAND_NAME_VARIABLE:Me,COLOR_PAIRS:Re,COLOR_PLACES:Ge,CUSTOM_STEP_KEYS:He,DEVELOPMENT_HOSTS:xe,FAVICON_KEYS:We,IMAGE_KEYS:ke,META_KEYS:Ye,PALETTE_SHADES:Ke,SANDBOX_VALUES:je,TELLING_KEYS:Fe,WEBAPP3_FILES:Ve,WEBAPP3_MANIFEST_KEYS:$e,WEBAPP3_PLUGIN_KEYS:qe,WEBAPP3_PORTAL_KEYS:Xe,WEBAPP3_VERSION:O,isAllowedSandboxValue:ze}=o["src/pexip/webapp3-colors.ts"];var{BACKGROUND_KEYS:Qe,BACKGROUND_PREFIX:et,BASE_BACKGROUNDS:tt,BASE_ICONS:rt,BASE_ICON_NAME:nt,CANVAS:T,DEFAULT_LABELS:at,DEFAULT_TEXT:ot,INDICATOR:st,PIN_DIGITS:it,PIN_SCREEN:Et,SCREENS:_t,SCREEN_FAMILIES:lt,SCREEN_KEYS:ct,SPLASH_KEYS:At,SPLASH_VARIABLES:ut,defaultLabel:pt,describeType:St,hasType:Pt,isKnownScreen:It,keyFact:ft,keysOf:ht,mayBeDefaultLabel:Nt}=o["src/pexip/keys.ts"];var{BRANDING_PAGES:Tt,CLASSIFICATION_EXAMPLE:gt,CLIENT_API:Lt,CLIENT_API_NOTES:mt,DESKTOP_PAGE:bt,DTMF_PAGE:Bt,LEGACY_BACKUP:Dt,LEGACY_CLIENT:wt,PINNING_PAGE:vt,PLUGIN_GUIDE:Ut,PLUGIN_PAGES:Ct,THEME_PAGE:yt,THEME_PAGE_V13:Mt,THEME_PRESENCE_PAGE:Rt,THEME_UPLOAD_PAGE:Gt,THEME_ZIP:Ht,VENDOR_PLUGINS:xt,WEBAPP2_ZIP:Wt,WEBAPP3_CLIENT_PACKAGE:kt,WEBAPP3_COMPONENTS:Yt,WEBAPP3_LOADER:Kt,WEBAPP3_MANIFESTS:jt,WEBAPP3_NOTES:Ft,WEBAPP3_PLUGIN_API:Vt,WEBAPP3_PLUGIN_TYPES:$t,WEBAPP3_TEST_IDS:qt,WEBAPP3_TRANSLATION_KEYS:Xt,WEBAPP3_ZIP:zt,inferred:Jt,observed:Zt,stated:Qt}=o["src/pexip/source.ts"];var g=16,H=8,b=[[0,1],...[0,1,2,3,4,5,6].map(e=>[8+e,4]),[30,5]],x=[1,0,0,7,1,0,0,0,0,0,0,0,0,0,0,0,...b.keys()],W=[1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0];function k(e,t,r){let a=Math.ceil(t/g),n=Math.ceil(e/g),s=new j,i=[0,0,0];for(let p=0;p<a;p++){let N=Y(r(p));for(let S=0;S<n;S++)[0,0,0,0,1,2].forEach((P,w)=>{let v=S===0&&(w===0||P>0);K(s,v?(N[P]??0)-(i[P]??0):0)});i=N}let u=[t>>8,t&255,e>>8,e&255];return Uint8Array.from([255,216,..._(224,[74,70,73,70,0,1,1,0,0,1,0,1,0,0]),..._(219,[0,...new Array(64).fill(H)]),..._(192,[8,...u,3,1,34,0,2,17,0,3,17,0]),..._(196,[0,...x,16,...W]),..._(218,[3,1,0,2,0,3,0,0,63,0]),...s.bytes(),255,217])}function Y({red:e,green:t,blue:r}){let a=.299*e+.587*t+.114*r,n=s=>Math.max(-128,Math.min(127,Math.round(s)));return[n(a-128),n((r-a)/1.772),n((e-a)/1.402)]}function K(e,t){let r=t===0?0:Math.floor(Math.log2(Math.abs(t)))+1,[a,n]=b[r]??[0,1];e.write(a,n),r>0&&e.write(t>0?t:t+2**r-1,r),e.write(0,1)}function _(e,t){let r=t.length+2;return[255,e,r>>8,r&255,...t]}var j=class{#r=[];#e=0;#t=0;write(e,t){for(let r=t-1;r>=0;r--)this.#e=this.#e<<1|e>>r&1,this.#t++,this.#t===8&&this.#n()}bytes(){for(;this.#t>0;)this.write(1,1);return this.#r}#n(){this.#r.push(this.#e,...this.#e===255?[0]:[]),this.#e=0,this.#t=0}};function B(e,t){return F[e](t)}var F={theme:V,webapp1:e=>c("configuration",m(e)),webapp2:q,webapp3:X,desktop:e=>c("package/configuration",m(e))},E=e=>`${JSON.stringify(e,null,2)}
`,c=(e,t)=>Object.fromEntries(Object.entries(t).map(([r,a])=>[`${e}/${r}`,a])),A=["#eef3f8","#d6e2ee","#b1c7dd","#86a7c8","#5a83ad","#3d6690","#305478","#264361","#1d3349","#152535","#0d1824"],[h="",D=""]=[A[7],A[10]];function V({brand:e}){return{"themeconfig.json":E({theme_version:d,splash_screens:{screens:{welcome:{background:{path:"background.jpg"},elements:[{type:"icon",path:"icon_brand.svg",offset_y:160},{type:"text",label:"welcome",offset_y:420,font_size:72}]}},labels:{welcome:`Welcome to ${e}`}}}),"background.jpg":$(),"icon_brand.svg":`<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160" viewBox="0 0 160 160">
  <circle cx="80" cy="80" r="76" fill="${A[4]}"/>
  <path d="M48 104V56h64v48H80l-20 20v-20z" fill="#FFFFFF"/>
</svg>
`}}function $(){let{widthInPixels:e,heightInPixels:t}=T,[r,a]=[L(h),L(D)],n=(s,i,u)=>s+(i-s)*u;return k(e,t,s=>{let i=s*16/t;return{red:n(r.red,a.red,i),green:n(r.green,a.green,i),blue:n(r.blue,a.blue,i)}})}function L(e){let t=r=>Number.parseInt(e.slice(r,r+2),16);return{red:t(1),green:t(3),blue:t(5)}}function m({brand:e}){return{"settings.js":`// What differs from the client's own settings.
var applicationSettings = {
  languages: { 'English (US)': '${f}' },
  bandwidths: [
    { name: 'IDS_BANDWIDTH_LOW', value: 192 + ${l} },
    { name: 'IDS_BANDWIDTH_HIGH', value: 1200 + ${l} },
  ],
};

// What users have at first and can change.
var defaultUserSettings = {
  language: '${f}',
  defaultBandwidth: 1200 + ${l},
};
`,"languages/en-us.json":E({IDS_BANDWIDTH_LOW:"Low ({{bandwidth}} kbps)",IDS_BANDWIDTH_HIGH:"High ({{bandwidth}} kbps)",IDS_CONNECT_LOADING:`${e} connects you to {{alias}}`}),"themes/default/brand.css":`.brand-primary {
  color: #ffffff;
  background-color: ${h};
}
`}}function q({now:e}){let t="plugins/raise-hand/raise-hand.plugin";return c("webapp2",{"manifest.json":E({brandingID:String(e),isSettingsBranded:!0}),"settings.json":E({plugins:[{id:"raise-hand",srcURL:`${t}.package.json`,enabled:!0}]}),[`${t}.package.json`]:E({id:"raise-hand",name:"Raise hand",description:"Tells the meeting that somebody would like to speak",version:1,srcURL:"raise-hand.plugin.js",allowUnload:!0,platforms:["web","electron"],participantRoles:["chair","guest"],menuItems:{toolbar:[{icon:"hand.svg#hand",label:"Raise hand",action:"raiseHand"}]}}),[`${t}.js`]:`(function () {
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
`})}function X({brand:e}){return c("webapp3/branding",{"manifest.json":E({version:O.value,meta:{name:e,brandVersion:"1.0.0",baseColor:h},appTitle:`${e} meetings`,brandName:e,backgroundColor:D,colorPalette:A,translations:{en:"./en.json"}}),"en.json":E({common:{"a-pexip-meeting":"A {{brandName}} meeting"}})})}var z={starterOf:B};0&&(module.exports={"run-starters":null});
