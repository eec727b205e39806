package cn.gongkai.intake.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Keeps webhooks from reaching into the own network (server-side request forgery). It stands where names become addresses, so that
 * the address that was looked at is the one that is connected to.
 */
final class ReceiverGuard implements DnsResolver {

    private static final byte UNIQUE_LOCAL = (byte) 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int IPV4_BYTES = 4;

    private final Set<String> allowedHosts;

    ReceiverGuard(WebhookProperties properties) {
        this.allowedHosts = properties.allowedHosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this host may be inside the own network, by the operator's word. */
    boolean allows(String host) {
        return allowedHosts.contains(host.toLowerCase(Locale.ROOT));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!allows(host)) {
            for (InetAddress address : addresses) {
                if (isInside(address)) {
                    throw new UnknownHostException(host + " is no public address");
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    /** Anything but a public unicast address. */
    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (bytes.length == IPV4_BYTES ? isReserved(bytes) : isReserved6(bytes));
    }

    /** 0/8, 100.64/10 (carriers), 192.0.0/24, 198.18/15 (tests), 240/4 and broadcast. */
    private static boolean isReserved(byte[] ip) {
        int first = ip[0] & 0xff;
        int second = ip[1] & 0xff;
        return first == 0
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 192 && second == 0 && ip[2] == 0)
                || (first == 198 && (second & 0xfe) == 18)
                || first >= 240;
    }

    /** fc00::/7, and the forms that hold an IPv4 address: 64:ff9b::/96, 2002::/16. */
    private static boolean isReserved6(byte[] ip) {
        boolean translated = ip[0] == 0 && ip[1] == 0x64 && ip[2] == (byte) 0xff && ip[3] == (byte) 0x9b;
        boolean tunnelled = ip[0] == 0x20 && ip[1] == 0x02;
        return (ip[0] & UNIQUE_LOCAL_MASK) == (UNIQUE_LOCAL & UNIQUE_LOCAL_MASK) || translated || tunnelled;
    }
}
