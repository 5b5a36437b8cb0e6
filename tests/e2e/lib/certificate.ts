import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Certificate {
  key: Buffer;
  cert: Buffer;
}

/** A self-signed certificate for `host`, made on the spot; nothing of it stays on disk. */
export function makeCertificate(host: string): Certificate {
  const dir = mkdtempSync(join(tmpdir(), "standing-cert-"));
  const key = join(dir, "key.pem");
  const cert = join(dir, "cert.pem");
  try {
    execFileSync(
      "openssl",
      // One option a line.
      `req -x509 -nodes -days 2 -newkey ec
        -pkeyopt ec_paramgen_curve:prime256v1
        -subj /CN=${host}
        -addext subjectAltName=DNS:${host}`
        .split(/\s+/)
        .concat("-keyout", key, "-out", cert),
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
