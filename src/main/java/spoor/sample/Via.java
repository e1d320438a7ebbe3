package spoor.sample;

import org.jspecify.annotations.Nullable;

/// The way by which a call reaches AWS: from where, with what tool, over which connection.
///
/// @param endpoint the VPC endpoint passed through, if any
record Via(String address, String agent, Tls tls, @Nullable String endpoint, boolean isConsole) {
    /// The connection as `tlsDetails` tells it; calls made inside AWS tell nothing.
    enum Tls {
        UNTOLD("", ""),
        V1_2("TLSv1.2", "ECDHE-RSA-AES128-GCM-SHA256"),
        V1_3("TLSv1.3", "TLS_AES_128_GCM_SHA256");

        private final String version;
        private final String cipher;

        Tls(String version, String cipher) {
            this.version = version;
            this.cipher = cipher;
        }

        String version() {
            return version;
        }

        String cipher() {
            return cipher;
        }
    }

    /// A tool on somebody's machine or in the cloud.
    static Via tool(String address, String agent) {
        return new Via(address, agent, agent.length() % 2 == 0 ? Tls.V1_2 : Tls.V1_3, null, false);
    }

    /// A service that calls by itself, or hands on a call of its user.
    static Via service(String principal) {
        return new Via(principal, principal, Tls.UNTOLD, null, false);
    }

    /// The console, which calls in the name of the person whose address is shown.
    static Via console(String address, String agent) {
        return new Via(address, agent, Tls.UNTOLD, null, true);
    }

    Via through(@Nullable String vpcEndpoint) {
        return new Via(address, agent, tls, vpcEndpoint, isConsole);
    }
}
