import { createServer as createProxy, type IncomingMessage } from "node:http";
import { createServer as createSite } from "node:https";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { makeCertificate } from "./certificate.ts";

/** What the pages are served with: nothing but their own files, no inline script or style. */
export const strictestPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'";

export interface Resource {
  type: string;
  body: string;
  policy?: string;
}

/** Path (without query) to what is served there; a bare string is an HTML document. */
export type Resources = Readonly<Record<string, string | Resource>>;

export interface Server {
  /** Port of the proxy through which the browser must send everything. */
  readonly port: number;
  readonly origin: string;
  /** Requests that no page of the test explains: another host, another path, a body. */
  strays(): readonly string[];
  close(): Promise<void>;
}

// What the browsers ask for on their own, at start and while idle, whatever extension they carry.
// The proxy refuses these too; they only do not count against the extension.
const browserHosts = [
  /^(accounts|clients2)\.google\.com$/,
  /^(update|clientservices|content-autofill|optimizationguide-pa|safebrowsing)\.googleapis\.com$/,
  /(^|\.)gvt1\.com$/,
  /(^|\.)(mozilla\.(com|net|org)|firefox\.com)$/,
];

/**
 * Serves `resources` as https://HOST/ behind a proxy that reaches no other host.
 * The proxy is the browser's only way out, so that it sees every request of page, extension and worker.
 */
export async function startServer(host: string, resources: Resources): Promise<Server> {
  const strays: string[] = [];
  const sockets = new Set<Duplex>();

  const site = createSite(makeCertificate(host), (request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (path === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    const found = resources[path];
    if (found === undefined || request.method !== "GET" || request.headers["content-length"] !== undefined) {
      strays.push(`${request.method ?? "?"} https://${host}${request.url ?? ""}`);
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    const resource = typeof found === "string" ? { type: "text/html", body: found } : found;
    response.writeHead(200, {
      "content-type": `${resource.type}; charset=utf-8`,
      "content-security-policy": ("policy" in resource ? resource.policy : undefined) ?? strictestPolicy,
      "cache-control": "no-store",
    });
    response.end(resource.body);
  });

  const refuse = (what: string, hostname: string) => {
    if (!browserHosts.some((known) => known.test(hostname))) strays.push(what);
  };
  const proxy = createProxy((request, response) => {
    refuse(`${request.method ?? "?"} ${request.url ?? "?"}`, (request.headers.host ?? "").replace(/:\d+$/, ""));
    response.writeHead(502).end();
  });
  proxy.on("connect", (request: IncomingMessage, socket: Duplex) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    const target = request.url ?? "";
    if (target === `${host}:443`) {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      site.emit("connection", socket);
      return;
    }
    refuse(`CONNECT ${target}`, target.replace(/:\d+$/, ""));
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  site.on("tlsClientError", (_error, socket) => socket.destroy());

  await new Promise<void>((resolve, reject) => {
    proxy.once("error", reject);
    proxy.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (proxy.address() as AddressInfo).port,
    origin: `https://${host}`,
    strays: () => strays,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      proxy.closeAllConnections();
      await new Promise<void>((resolve) => {
        proxy.close(() => resolve());
      });
    },
  };
}
