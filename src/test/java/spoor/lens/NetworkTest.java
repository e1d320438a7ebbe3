package spoor.lens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24,   203.0.113.0,       true",
        "203.0.113.0/24,   203.0.113.255,     true",
        "203.0.113.0/24,   203.0.114.0,       false",
        "203.0.113.77/24,  203.0.113.1,       true",
        "198.51.100.7/32,  198.51.100.7,      true",
        "198.51.100.7/32,  198.51.100.6,      false",
        "10.0.0.0/9,       10.127.255.255,    true",
        "10.0.0.0/9,       10.128.0.0,        false",
        "0.0.0.0/0,        255.255.255.255,   true",
        "0.0.0.0/0,        ::1,               false",
        "2001:db8::/32,    2001:db8:ffff::1,  true",
        "2001:DB8::/32,    2001:0db8::,       true",
        "2001:db8::/32,    2001:db9::,        false",
        "2001:db8::/33,    2001:db8:8000::,   false",
        "::1/128,          0:0:0:0:0:0:0:1,   true",
        "1::/16,           1:2:3:4:5:6:7:8,   true",
        "::/0,             fe80::1,           true",
        "::/0,             10.0.0.1,          false",
    })
    void holdsTheAddressesOfItsPrefix(String network, String address, boolean isInside) {
        assertThat(Network.parse(network).orElseThrow().contains(address)).isEqualTo(isInside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "AWS Internal", "ec2.amazonaws.com", "08.1.250.2161", "1.2.3", "1.2.3.4.5",
                        "256.1.1.1",
                "1.2.3.-4", "1.2.3.4 ", "1..3.4", "203.0.113.0/24", ":", ":::", "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "g::", "::1%eth0", "1:2:3:4:5:6:7::8"
            })
    void holdsNothingThatIsNoNumericAddress(String address) {
        assertThat(Network.parse("0.0.0.0/0").orElseThrow().contains(address)).isFalse();
        assertThat(Network.parse("::/0").orElseThrow().contains(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "10.0.0.0",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "10.0.0/8",
                "::/129",
                "2001:db8::/x",
                "localhost/8",
                "10.0.0.0/99999999999",
                "10.0.0.0/ 8",
                "example.com/24"
            })
    void isNotMadeFromWhatNamesNone(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    @Test
    void agreesWithTheBitsOfTheAddress() throws UnknownHostException {
        Random dice = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] one = new byte[dice.nextBoolean() ? 4 : 16];
            dice.nextBytes(one);
            byte[] other = one.clone();
            other[dice.nextInt(other.length)] ^= (byte) (1 << dice.nextInt(8));
            int bits = dice.nextInt(one.length * 8 + 1);

            Network network = Network.parse(text(one) + "/" + bits).orElseThrow();

            assertThat(network.contains(text(one))).isTrue();
            assertThat(network.contains(text(other)))
                    .isEqualTo(firstDifference(one, other) >= bits);
        }
    }

    /// The address in figures. Java writes a v4 address inside a v6 one as v4, so all groups stand
    /// here.
    private static String text(byte[] address) throws UnknownHostException {
        if (address.length == 4) {
            return InetAddress.getByAddress(address).getHostAddress();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i += 2) {
            int group = (address[i] & 0xff) << 8 | address[i + 1] & 0xff;
            text.append(i == 0 ? "" : ":").append(Integer.toHexString(group));
        }
        return text.toString();
    }

    private static int firstDifference(byte[] one, byte[] other) {
        for (int bit = 0; bit < one.length * 8; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((one[bit >> 3] & mask) != (other[bit >> 3] & mask)) {
                return bit;
            }
        }
        return one.length * 8;
    }
}
