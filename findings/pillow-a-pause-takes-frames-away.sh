#!/usr/bin/env bash
# Guess: a film of six pictures that is saved as APNG, GIF or WebP has six frames, also where nothing moves from one to the next; frame k of the film is step k of the run.
# Behaviour: equal neighbours become one frame that lasts longer, so six pictures with two pauses are four frames, and six equal ones are no film at all. TIFF keeps all six. Of a GIF, durations are cut to
# hundredths of a second after that, so six frames of 15 ms last 90 ms or 60 ms, depending on whether something moves.
. "$(dirname "$0")/lib.sh"
python pillow==12.3.0
cat >finding.py <<'PYTHON'
import io

from PIL import Image


def saved(kind, reds, duration):
    frames = [Image.new("RGB", (8, 8), (red, 0, 0)) for red in reds]
    file = io.BytesIO()
    options = {"lossless": True} if kind == "WEBP" else {}
    frames[0].save(file, kind, save_all=True, append_images=frames[1:], duration=duration, **options)
    film = Image.open(file)
    seen = []
    for frame in range(film.n_frames):
        film.seek(frame)
        film.load()
        seen.append(film.info.get("duration"))
    return f"{film.n_frames} frames" + ("" if None in seen else f", {sum(seen):g} ms in all")


for kind in ("PNG", "GIF", "WEBP", "TIFF"):
    for name, reds in (("moving", (0, 40, 80, 120, 160, 200)), ("two pauses", (0, 40, 40, 80, 80, 120)), ("all equal", (0,) * 6)):
        print(f"{kind}, {name}: {saved(kind, reds, 100)}")
print("GIF of 15 ms a frame, moving:", saved("GIF", (0, 40, 80, 120, 160, 200), 15))
print("GIF of 15 ms a frame, all equal:", saved("GIF", (0,) * 6, 15))
PYTHON
python/bin/python finding.py | expect "PNG, moving: 6 frames, 600 ms in all
PNG, two pauses: 4 frames, 600 ms in all
PNG, all equal: 1 frames
GIF, moving: 6 frames, 600 ms in all
GIF, two pauses: 4 frames, 600 ms in all
GIF, all equal: 1 frames, 600 ms in all
WEBP, moving: 6 frames, 600 ms in all
WEBP, two pauses: 4 frames, 600 ms in all
WEBP, all equal: 1 frames, 0 ms in all
TIFF, moving: 6 frames
TIFF, two pauses: 6 frames
TIFF, all equal: 6 frames
GIF of 15 ms a frame, moving: 6 frames, 60 ms in all
GIF of 15 ms a frame, all equal: 1 frames, 90 ms in all"
