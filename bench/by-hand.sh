#!/bin/sh
# What a team does without Brandgate: the same questions about themes, asked of general tools, one file at a time.
#   by-hand.sh DIRECTORY-OF-THEMES
find "$1" -type f | while IFS= read -r file; do
  case "$file" in
    *.wav)
      ffprobe -v error -select_streams a:0 -show_entries stream=sample_rate,channels,codec_name -of csv=p=0 "$file" |
        grep -qx 'pcm_s16le,48000,1' || echo "$file: not 48 kHz mono 16-bit PCM" ;;
    *.jpg | *.png)
      identify -format '%w %h %[colorspace]\n' "$file" | grep -qx '1920 1080 sRGB' || echo "$file: wrong size or colours" ;;
    */themeconfig.json)
      jq -e '.theme_version == 2' "$file" >/dev/null || echo "$file: no theme version 2" ;;
    *.json)
      jq -e 'type == "object"' "$file" >/dev/null || echo "$file: no JSON object" ;;
    *.svg)
      xmllint --noout --nonet "$file" || echo "$file: not well-formed" ;;
  esac
done
