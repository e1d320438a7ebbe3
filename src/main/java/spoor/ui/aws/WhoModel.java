package spoor.ui.aws;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import spoor.archive.aws.AwsAccess;
import spoor.ui.kit.Words;

import java.net.URI;
import java.util.Optional;

/// By what right AWS is to be asked, as typed. Lives as long as the card and is stored nowhere. FX
/// thread only.
public final class WhoModel {
    private final StringProperty profile = new SimpleStringProperty("");
    private final StringProperty role = new SimpleStringProperty("");
    private final StringProperty externalId = new SimpleStringProperty("");
    private final StringProperty mfaSerial = new SimpleStringProperty("");
    private final StringProperty region = new SimpleStringProperty("");
    private final StringProperty endpoint = new SimpleStringProperty("");
    private final BooleanProperty paying = new SimpleBooleanProperty();

    /// Empty for the SDK's usual chain.
    public StringProperty profileProperty() {
        return profile;
    }

    public StringProperty roleProperty() {
        return role;
    }

    public StringProperty externalIdProperty() {
        return externalId;
    }

    public StringProperty mfaSerialProperty() {
        return mfaSerial;
    }

    public StringProperty regionProperty() {
        return region;
    }

    public StringProperty endpointProperty() {
        return endpoint;
    }

    public BooleanProperty payingProperty() {
        return paying;
    }

    /// @throws IllegalArgumentException if the fields do not go together; says why
    public AwsAccess access() {
        Optional<String> arn = said(role);
        if (arn.isEmpty() && (said(externalId).isPresent() || said(mfaSerial).isPresent())) {
            throw new IllegalArgumentException(Words.of("aws.who.needsRole"));
        }
        return new AwsAccess(
                said(profile),
                arn.map(a -> new AwsAccess.Role(a, said(externalId), said(mfaSerial))),
                said(region),
                said(endpoint).map(WhoModel::address),
                paying.get());
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getScheme() != null && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Told below, in words of ours.
        }
        throw new IllegalArgumentException(Words.of("aws.who.badEndpoint"));
    }

    private static Optional<String> said(StringProperty field) {
        String text = field.get() == null ? "" : field.get().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
