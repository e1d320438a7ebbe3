package spoor.lens;

import java.util.Optional;

/// A range of IP addresses, by prefix. Reads numeric addresses only and never asks a name server.
public final class Network {
    private final byte[] prefix;
    private final int bits;

    private Network(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /// The network that `cidr` names, such as `203.0.113.0/24`; empty where it names none.
    public static Optional<Network> parse(String cidr) {
        int slash = cidr.indexOf('/');
        if (slash < 0 || !cidr.substring(slash + 1).matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(cidr.substring(slash + 1));
        return address(cidr.substring(0, slash))
                .filter(a -> bits <= a.length * 8)
                .map(a -> new Network(a, bits));
    }

    /// The first address, 4 or 16 bytes.
    public byte[] first() {
        return filled(0);
    }

    /// The last address, 4 or 16 bytes.
    public byte[] last() {
        return filled(0xff);
    }

    /// The prefix, and behind it these bits.
    private byte[] filled(int rest) {
        byte[] address = prefix.clone();
        for (int bit = bits; bit < address.length * 8; bit++) {
            int mask = 0x80 >> (bit & 7);
            address[bit >> 3] = (byte) (address[bit >> 3] & ~mask | rest & mask);
        }
        return address;
    }

    /// Whether `text` is a numeric address in this network. Service names are in none.
    public boolean contains(String text) {
        return address(text).filter(this::holds).isPresent();
    }

    private boolean holds(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((address[bit >> 3] & mask) != (prefix[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> address(String text) {
        return text.indexOf(':') >= 0 ? version6(text) : version4(text);
    }

    private static Optional<byte[]> version4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        byte[] address = new byte[4];
        for (int i = 0; i < 4; i++) {
            if (!parts[i].matches("\\d{1,3}") || Integer.parseInt(parts[i]) > 255) {
                return Optional.empty();
            }
            address[i] = (byte) Integer.parseInt(parts[i]);
        }
        return Optional.of(address);
    }

    private static Optional<byte[]> version6(String text) {
        int gap = text.indexOf("::");
        String[] head = groups(gap < 0 ? text : text.substring(0, gap));
        String[] tail = groups(gap < 0 ? "" : text.substring(gap + 2));
        int count = head.length + tail.length;
        if (gap < 0 ? count != 8 : count > 7) {
            return Optional.empty();
        }
        byte[] address = new byte[16];
        for (int i = 0; i < count; i++) {
            String group = i < head.length ? head[i] : tail[i - head.length];
            if (!group.matches("[0-9A-Fa-f]{1,4}")) {
                return Optional.empty();
            }
            int value = Integer.parseInt(group, 16);
            int slot = i < head.length ? i : 8 - count + i;
            address[slot * 2] = (byte) (value >> 8);
            address[slot * 2 + 1] = (byte) value;
        }
        return Optional.of(address);
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }
}
