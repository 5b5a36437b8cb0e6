"""Packs a folder into one zip for each store: pack.py EXTENSION_FOLDER TARGET_FOLDER"""

import json
import sys
import zipfile
from pathlib import Path

STORES = ("chromium", "firefox")
EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can hold


def pack(folder: Path, target: Path) -> None:
    files = sorted((p for p in folder.rglob("*") if p.is_file()), key=lambda p: p.relative_to(folder).as_posix())
    with zipfile.ZipFile(target, "w") as archive:
        for path in files:
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), compresslevel=9)


def main() -> None:
    folder, target = Path(sys.argv[1]), Path(sys.argv[2])
    version = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["version"]
    target.mkdir(parents=True, exist_ok=True)
    for store in STORES:
        archive = target / f"good-standing-{version}-{store}.zip"
        pack(folder, archive)
        print(f"{archive.relative_to(target.parent.parent)}  {archive.stat().st_size} bytes")


if __name__ == "__main__":
    main()
