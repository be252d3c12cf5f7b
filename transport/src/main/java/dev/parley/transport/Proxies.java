package dev.parley.transport;

import dev.parley.engine.link.Proxy;
import io.netty.handler.proxy.HttpProxyHandler;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.handler.proxy.Socks5ProxyHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** The ways through proxies. */
final class Proxies {

    private Proxies() {}

    static ProxyHandler handler(Proxy proxy, InetAddress address) {
        InetSocketAddress at = new InetSocketAddress(address, proxy.port());
        String user = proxy.user();
        String password = proxy.password() == null ? "" : proxy.password();
        ProxyHandler handler = switch (proxy.kind()) {
            case SOCKS5 -> user == null ? new Socks5ProxyHandler(at) : new Socks5ProxyHandler(at, user, password);
            case HTTP -> user == null ? new HttpProxyHandler(at) : new HttpProxyHandler(at, user, password);
        };
        handler.setConnectTimeoutMillis(0);
        return handler;
    }

    /** An address that a proxy is asked for as such, not by the name that led to it. */
    static InetSocketAddress target(InetAddress address, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address.getAddress()), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }
}
