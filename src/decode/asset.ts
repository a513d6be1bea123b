import type { Decoded, DecodeError, Format, Location, Source } from '../formats/format.ts';
import { FORMATS, isMedia } from '../formats/formats.ts';
import { decodeJpeg } from '../formats/image/jpeg.ts';
import { rareImageType } from '../formats/image/rare-image.ts';
import { isScriptName, withScripts } from '../formats/javascript/scripts.ts';
import { decodeJson } from '../formats/json/json.ts';
import { LARGEST_HELD_IN_BYTES, piecesOf } from '../formats/pieces.ts';
import { decodeSvg } from '../formats/svg/svg.ts';
import { decodeXmlText } from '../formats/svg/xml-text.ts';
import { excerpt } from '../formats/text/excerpt.ts';
import { sourceLine } from '../formats/text/position.ts';
import { privateKeyIn } from '../formats/text/private-key.ts';
import { decodeRtf } from '../formats/text/rtf.ts';
import { HEAD_IN_BYTES, isLfsPointer, typeMismatch } from '../formats/type.ts';
import { decodeWav } from '../formats/wav/wav.ts';
import type { Asset, DecodedAsset, FormatValues, Package } from '../model/package.ts';
import { isJudgedByRoot } from '../pexip/json-roots.ts';
import { PLUGIN_API_WORDS } from '../pexip/webapp3-plugin-api.ts';
import { type Budget, nodesIn } from './budget.ts';
import { type DecodeOptions, ROOM_IN_BYTES } from './options.ts';
import { type Content, decodeAny, decodeWeb, webFormatOf } from './web.ts';

/** Files up to this size are read at once, so that their head costs no read of its own. */
const SMALL_IN_BYTES = 65_536;
/** A private key is a small file; a larger unknown one is not searched. */
const LARGEST_KEY_FILE_IN_BYTES = 1_000_000;

const LARGEST_EXCERPTED_IN_BYTES = 2_000_000;

/** Of drawings and licences only facts are kept. */
const KEPT: ReadonlySet<Format> = new Set(['json', 'javascript', 'css', 'html', 'text']);

type Any = Decoded<FormatValues[Format]>;

/** Decodes one file to a value, or to the one error that says why it can't be. */
export async function decodeAsset(
  pkg: Package,
  asset: Asset,
  options: DecodeOptions,
  budget: Budget,
): Promise<DecodedAsset> {
  const { size } = asset;
  if (asset.symlink)
    return { ...asset, size, decoded: failure('unreadable', 'A symbolic link is not followed.') };
  try {
    const source = await withHead(pkg.source(asset), readAtOnce(asset, options), options.room);
    const refused = await refusal(asset, source);
    const { decoded, encodingFault, taken }: Content = refused
      ? { decoded: refused }
      : await decodeContent(pkg, asset, source, options, budget);
    const privateKey = refused ? undefined : await findPrivateKey(asset, source, decoded);
    const line = decoded.ok ? undefined : await lineAt(asset, source, decoded);
    const digest = options.digests ? await digestOf(source) : undefined;
    return {
      ...asset,
      size,
      decoded,
      ...(digest === undefined ? {} : { digest }),
      ...(privateKey ? { privateKey } : {}),
      ...(encodingFault ? { encodingFault } : {}),
      ...(line === undefined ? {} : { excerpt: line }),
      ...(taken ? { taken } : {}),
    };
  } catch (error) {
    return { ...asset, size, decoded: failure('unreadable', readFault(error)) };
  }
}

/** The line that a decode error points at. */
async function lineAt(asset: Asset, source: Source, error: DecodeError): Promise<string | undefined> {
  const line = error.location?.line;
  if (line === undefined || asset.format === 'binary') return undefined;
  const bytes = await source.read(0, Math.min(source.size, LARGEST_EXCERPTED_IN_BYTES));
  return excerpt(sourceLine(new TextDecoder().decode(bytes), line));
}

/** The SHA-256 of a file; of one that is too large to be held, that of the digests of its pieces. */
async function digestOf(source: Source): Promise<string> {
  if (source.size <= LARGEST_HELD_IN_BYTES) return hex(await sha256(await source.read(0, source.size)));
  const digests: number[] = [];
  for await (const piece of piecesOf(source)) digests.push(...(await sha256(piece)));
  return hex(await sha256(Uint8Array.from(digests)));
}

const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function readFault(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  if (code === 'EACCES' || code === 'EPERM') return 'The file can’t be read: permission denied.';
  if (typeof code === 'string') return `The file can’t be read (${code}).`;
  return error instanceof Error ? error.message : 'The file can’t be read.';
}

function failure(reason: DecodeError['reason'], message: string): DecodeError {
  return { ok: false, reason, message };
}

interface HeadedSource extends Source {
  readonly head: Uint8Array;
}

function readAtOnce({ format }: Asset, { samples }: DecodeOptions): number {
  const { content } = FORMATS[format];
  const isWhole = content === 'text' || content === 'picture' || (content === 'sound' && samples);
  return isWhole ? ROOM_IN_BYTES : SMALL_IN_BYTES;
}

async function withHead(source: Source, smallInBytes: number, room?: Uint8Array): Promise<HeadedSource> {
  const head =
    source.size === 0
      ? new Uint8Array(0)
      : source.size <= smallInBytes
        ? await source.read(0, source.size, room)
        : await source.read(0, HEAD_IN_BYTES);
  return {
    size: source.size,
    head,
    read: async (offset, length, lent) =>
      offset + length <= head.length || head.length >= source.size
        ? head.subarray(offset, offset + length)
        : source.read(offset, length, lent),
  };
}

/** Why a file is not even looked into. */
async function refusal(asset: Asset, source: HeadedSource): Promise<DecodeError | undefined> {
  if (source.size === 0 && asset.format !== 'css') return failure('empty', 'The file is empty.');
  if (isLfsPointer(source.head, source.size)) {
    return failure('lfs', 'This is a Git LFS pointer, not the file itself.');
  }
  const head = source.head.subarray(0, HEAD_IN_BYTES);
  const actual = typeMismatch(asset.format, head, source.size);
  if (actual === undefined) return undefined;
  return failure('type', actual === 'unknown data' ? ((await rareImageType(head)) ?? actual) : actual);
}

async function decodeContent(
  pkg: Package,
  asset: Asset,
  source: Source,
  options: DecodeOptions,
  budget: Budget,
): Promise<Content> {
  const { textBytes, imageBytes } = options.limits;
  const { content } = FORMATS[asset.format];
  if (content === 'other') return { decoded: { ok: true, value: undefined } };
  if (content === 'sound') {
    const { samples, envelopes, room } = options;
    const wanted = { samples, envelope: envelopes === true, ...(room ? { room } : {}) };
    return { decoded: await decodeWav(source, wanted) };
  }
  const [limit, name] = content === 'picture' ? [imageBytes, 'image-bytes'] : [textBytes, 'text-bytes'];
  if (source.size > limit) return { decoded: tooLarge(limit, name) };
  const bytes = await source.read(0, source.size);
  const taken = {
    textBytes: KEPT.has(asset.format) ? source.size : 0,
    treeNodes: nodesIn(asset.format, bytes),
  };
  const full = budget.take(taken);
  if (full) return { decoded: full };
  const web = webFormatOf(asset.name);
  const read = web
    ? await decodeWeb(asset.format, bytes, web)
    : { decoded: await DECODERS[asset.format as Whole](bytes, pkg, asset) };
  if (!read.decoded.ok) return read;
  return { ...(pkg.kind === 'webapp3' ? await scripted(read, asset) : read), taken };
}

/**
 * The pages and scripts of webapp3 plugins are text to most rules; those about calls of the plugin API read them parsed.
 */
async function scripted(read: Content, { name, format }: Asset): Promise<Content> {
  const kind = format === 'html' ? 'page' : format === 'text' && isScriptName(name) ? 'script' : undefined;
  if (kind === undefined || !read.decoded.ok) return read;
  const text = read.decoded.value as FormatValues['text'];
  if (!PLUGIN_API_WORDS.test(text.text)) return read;
  return { ...read, decoded: { ok: true, value: await withScripts(text, kind) } };
}

type Whole = Exclude<Format, 'wav' | 'binary' | 'css' | 'javascript' | 'html'>;

/**
 * What is read as a whole, each format by its reader; scripts, stylesheets and pages are read as browsers do. What few
 * packages have is loaded for them.
 */
const DECODERS: Readonly<
  Record<Whole, (bytes: Uint8Array, pkg: Package, asset: Asset) => Any | Promise<Any>>
> = {
  jpeg: decodeJpeg,
  png: async (bytes) => (await import('../formats/image/png.ts')).decodePng(bytes),
  bmp: async (bytes) => (await import('../formats/image/bmp.ts')).decodeBmp(bytes),
  ico: async (bytes) => (await import('../formats/image/ico.ts')).decodeIco(bytes),
  icns: async (bytes) => (await import('../formats/image/icns.ts')).decodeIcns(bytes),
  rtf: decodeRtf,
  json: (bytes, pkg, asset) => decodeJson(bytes, { rootObject: isJudgedByRoot(pkg.kind, asset.name) }),
  svg: (bytes) => decoded(decodeXmlText(bytes), decodeSvg),
  text: decodeAny,
};

const decoded = <T>(
  text: Decoded<FormatValues['text']>,
  decode: (text: string) => Decoded<T> | Promise<Decoded<T>>,
) => (text.ok ? decode(text.value.text) : text);

function tooLarge(limit: number, name: string): DecodeError {
  return {
    ...failure('unreadable', `The file is larger than ${limit} bytes (limit “${name}”).`),
    limit: name,
  };
}

async function findPrivateKey(
  asset: Asset,
  source: HeadedSource,
  decoded: Any,
): Promise<Location | undefined> {
  const parsed = decoded.ok ? (decoded.value as { text?: unknown } | undefined)?.text : undefined;
  if (typeof parsed === 'string') return privateKeyIn(parsed);
  if (isMedia(asset.format) || source.size > LARGEST_KEY_FILE_IN_BYTES || source.head.includes(0))
    return undefined;
  return privateKeyIn(new TextDecoder('latin1').decode(await source.read(0, source.size)));
}
