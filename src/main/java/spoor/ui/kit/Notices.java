package spoor.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// What there is to tell at the moment: the newest banner until someone dismisses it. FX thread
/// only.
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<Banner>> banner =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<Banner>> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    public void show(Banner news) {
        banner.set(Optional.of(news));
    }

    public void dismiss() {
        banner.set(Optional.empty());
    }
}
