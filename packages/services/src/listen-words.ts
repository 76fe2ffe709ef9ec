/**
 * Words for a server that can't listen, by what the system says.
 * @param names the variables that hold port and host, for whoever set them
 */
export function listenError(error: unknown, { port, host, portName }: { port: number; host: string; portName: string }): Error {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const words: Record<string, string> = {
    EADDRINUSE: `${portName}: port ${port} of ${host} is taken by another program. Set ${portName} to a free one, for example ${portName}=${port + 1}.`,
    EACCES: `${portName}: this user may not listen on port ${port}. Set ${portName} to 1024 or more.`,
    EADDRNOTAVAIL: `HOST: ${host} is no address of this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for all of its addresses.`,
    ENOTFOUND: `HOST: ${host} can't be resolved to an address. Set HOST to 127.0.0.1, or to 0.0.0.0 for all of this machine's addresses.`,
    EAI_AGAIN: `HOST: ${host} can't be resolved to an address at the moment. Set HOST to an IP address.`,
    EINVAL: `HOST: ${host} can't be listened on. Set HOST to 127.0.0.1, or to 0.0.0.0 for all of this machine's addresses.`,
  };
  const said = words[code];
  return said === undefined ? (error instanceof Error ? error : new Error(String(error))) : new Error(said, { cause: error });
}
