import type { Decoded, DecodeError } from '../format.ts';
import { nameAt, structureError, viewOf } from '../structure.ts';
import type { Orientation } from './exif.ts';
import { readOrientation } from './exif.ts';
import type { Segment } from './jpeg-segments.ts';
import { EOI, endOfScan, readSegment, SOI } from './jpeg-segments.ts';

/**
 * JPEG (ITU-T T.81, JFIF, Adobe technical note 5116): what its segments hold, in bytes. `jpeg-segments.ts` has the frame.
 *
 *     SOFn   precision 1, height 2, width 2, components 1, then for each: id 1, sampling 1, table 1
 *     SOS    components 1, then 2 for each, then 3; the coded pixels follow the segment
 *     DNL    height 2: stands in for the height when the SOF says 0
 *     APP0   "JFIF\0"
 *     APP1   "Exif\0", 1, TIFF
 *     APP14  "Adobe", version 2, flags 4, colour transform 1
 */
const SOS = 0xda;
const DNL = 0xdc;
const DHP = 0xde;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const SOF_JPEG_LS = 0xf7;

const SOI_SIZE = 2;
const FRAME_FIXED_SIZE = 6;
const FRAME_COMPONENT_SIZE = 3;
const SCAN_FIXED_SIZE = 4;
const SCAN_COMPONENT_SIZE = 2;
const ADOBE_SIZE = 12;
const EXIF_PREFIX_SIZE = 6;

/** How the pixels are coded; `arithmetic` and `lossless` are what browsers and Infinity can't read. */
export type JpegProcess =
  | 'baseline'
  | 'extended'
  | 'progressive'
  | 'lossless'
  | 'hierarchical'
  | 'arithmetic';
/** `other`: two components or more than four. */
export type JpegColor = 'grey' | 'ycc' | 'rgb' | 'cmyk' | 'ycck' | 'other';

const PROCESSES: ReadonlyMap<number, JpegProcess> = new Map([
  [0xc0, 'baseline'],
  [0xc1, 'extended'],
  [0xc2, 'progressive'],
  [0xc3, 'lossless'],
  [0xc5, 'hierarchical'],
  [0xc6, 'hierarchical'],
  [0xc7, 'hierarchical'],
  [0xc9, 'arithmetic'],
  [0xca, 'arithmetic'],
  [0xcb, 'arithmetic'],
  [0xcd, 'arithmetic'],
  [0xce, 'arithmetic'],
  [0xcf, 'arithmetic'],
  [DHP, 'hierarchical'],
  [SOF_JPEG_LS, 'lossless'],
]);

/** What a JPEG says of itself. */
export interface Jpeg {
  /** In pixels, as stored: before the orientation turns it. */
  readonly width: number;
  /** In pixels, as stored: before the orientation turns it. */
  readonly height: number;
  readonly components: number;
  /** Bits per component. */
  readonly precision: number;
  readonly process: JpegProcess;
  readonly color: JpegColor;
  /** Of the frame's marker (SOF), in bytes. */
  readonly frameOffset: number;
  /** From EXIF; absent when there is none or when it says nothing that viewers heed. */
  readonly orientation?: Orientation;
}

interface Frame {
  readonly width: number;
  height: number;
  readonly precision: number;
  readonly process: JpegProcess;
  readonly jpegLs: boolean;
  readonly offset: number;
  readonly ids: readonly number[];
}

/** What has been read so far. */
interface State {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  frame?: Frame;
  jfif: boolean;
  adobeTransform?: number;
  orientation?: Orientation;
  hasPixels: boolean;
}

/**
 * Reads the structure of a JPEG: every segment, the extent of every scan, the end marker. Pixels are not decoded, and
 * bytes behind the end marker are ignored. Gives a `structure` error when a part is missing, damaged or cut off.
 */
export function decodeJpeg(bytes: Uint8Array): Decoded<Jpeg> {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) {
    return structureError('The file does not begin like a JPEG.', 0);
  }
  const state: State = { bytes, view: viewOf(bytes), jfif: false, hasPixels: false };
  let offset = SOI_SIZE;
  for (;;) {
    const segment = readSegment(bytes, offset);
    if ('ok' in segment) return segment;
    if (segment.code === EOI) return conclude(state, segment.start);
    const error = readContent(state, segment);
    if (error !== undefined) return error;
    offset = segment.end;
    if (segment.code === SOS) {
      offset = endOfScan(bytes, segment.end, state.frame?.jpegLs === true);
      if (offset > segment.end) state.hasPixels = true;
    }
  }
}

function readContent(state: State, segment: Segment): DecodeError | undefined {
  const process = PROCESSES.get(segment.code);
  if (process !== undefined) return readFrame(state, segment, process);
  if (segment.code === SOS) return checkScan(state, segment);
  if (segment.code === DNL) readLateHeight(state, segment);
  else readApplicationData(state, segment);
  return undefined;
}

function readFrame(state: State, segment: Segment, process: JpegProcess): DecodeError | undefined {
  if (state.frame !== undefined) {
    if (state.frame.process === 'hierarchical') return undefined;
    return structureError('The JPEG is damaged: it has two headers with dimensions.', segment.start);
  }
  const { view, bytes } = state;
  const { content, start } = segment;
  const length = segment.end - content;
  const components = length < FRAME_FIXED_SIZE ? 0 : view.getUint8(content + 5);
  if (components === 0 || length !== FRAME_FIXED_SIZE + components * FRAME_COMPONENT_SIZE) {
    return structureError('The JPEG is damaged: the header with its dimensions has a wrong length.', start);
  }
  const width = view.getUint16(content + 3);
  if (width === 0) return structureError('The JPEG says that it is 0 pixels wide.', content + 3);
  const ids = Array.from(
    { length: components },
    (_, index) => bytes[content + 6 + index * FRAME_COMPONENT_SIZE]!,
  );
  const jpegLs = segment.code === SOF_JPEG_LS;
  const height = view.getUint16(content + 1);
  state.frame = { width, height, precision: view.getUint8(content), process, jpegLs, offset: start, ids };
  return undefined;
}

function checkScan(state: State, segment: Segment): DecodeError | undefined {
  if (state.frame === undefined) {
    return structureError(
      'The JPEG is damaged: its dimensions are missing before its pixels.',
      segment.start,
    );
  }
  const length = segment.end - segment.content;
  const components = length < SCAN_FIXED_SIZE ? 0 : state.view.getUint8(segment.content);
  if (components > 0 && length === SCAN_FIXED_SIZE + components * SCAN_COMPONENT_SIZE) return undefined;
  return structureError('The JPEG is damaged: the header of its pixels has a wrong length.', segment.start);
}

/** T.81 B.2.5: a height of 0 in the frame is said behind the first scan. */
function readLateHeight(state: State, segment: Segment): void {
  if (state.frame?.height === 0 && segment.end - segment.content === 2) {
    state.frame.height = state.view.getUint16(segment.content);
  }
}

function readApplicationData(state: State, segment: Segment): void {
  const { bytes, view } = state;
  const { code, content, end } = segment;
  const size = end - content;
  if (code === APP0 && size >= 5 && nameAt(bytes, content, 5) === 'JFIF\0') state.jfif = true;
  if (code === APP14 && size >= ADOBE_SIZE && nameAt(bytes, content, 5) === 'Adobe') {
    state.adobeTransform = view.getUint8(content + 11);
  }
  const isExif = code === APP1 && size >= EXIF_PREFIX_SIZE && nameAt(bytes, content, 5) === 'Exif\0';
  if (!isExif || state.orientation !== undefined || state.hasPixels) return;
  const orientation = readOrientation(bytes, content + EXIF_PREFIX_SIZE, end);
  if (orientation !== undefined) state.orientation = orientation;
}

function conclude(state: State, endMarker: number): Decoded<Jpeg> {
  const { frame, orientation } = state;
  if (frame === undefined || !state.hasPixels) {
    return structureError('The JPEG is damaged: it ends before any pixels.', endMarker);
  }
  if (frame.height === 0) return structureError('The JPEG says that it is 0 pixels high.', frame.offset);
  return {
    ok: true,
    value: {
      width: frame.width,
      height: frame.height,
      components: frame.ids.length,
      precision: frame.precision,
      process: frame.process,
      color: colorOf(state, frame.ids),
      frameOffset: frame.offset,
      ...(orientation === undefined ? {} : { orientation }),
    },
  };
}

/** Decoders agree on these signs: JFIF means YCC, then Adobe's marker speaks, then the letters used as component ids. */
function colorOf(state: State, ids: readonly number[]): JpegColor {
  switch (ids.length) {
    case 1:
      return 'grey';
    case 3:
      if (state.jfif) return 'ycc';
      if (state.adobeTransform !== undefined) return state.adobeTransform === 0 ? 'rgb' : 'ycc';
      return String.fromCharCode(...ids) === 'RGB' ? 'rgb' : 'ycc';
    case 4:
      return state.adobeTransform === 2 ? 'ycck' : 'cmyk';
    default:
      return 'other';
  }
}
