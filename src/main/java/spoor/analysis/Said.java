package spoor.analysis;

import java.util.Optional;

/// What one record says.
@FunctionalInterface
public interface Said {
    /// The text of the string, number or boolean at a path of names joined by dots, such as
    /// `userIdentity.sessionContext.sessionIssuer.arn`; nothing where the record lacks it or has
    /// null, an object or an array there.
    Optional<String> at(String path);
}
