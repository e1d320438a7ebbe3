package spoor.ui.inspector;

import org.jspecify.annotations.Nullable;

/// Where a value stands in its record, such as `requestParameters.items[0].id`. Put together only
/// when it is asked for: a record may be made of very long names.
record JsonPath(@Nullable JsonPath parent, String name, boolean isIndex) {
    static final JsonPath TOP = new JsonPath(null, "", false);

    JsonPath member(String child) {
        return new JsonPath(this, child, false);
    }

    JsonPath element(int index) {
        return new JsonPath(this, String.valueOf(index), true);
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String before = parent.toString();
        if (isIndex) {
            return before + "[" + name + "]";
        }
        boolean isPlain =
                !name.isEmpty()
                        && name.chars()
                                .noneMatch(c -> c == '.' || c == '[' || c == ']' || c <= ' ');
        String step = isPlain ? name : "[\"" + name + "\"]";
        return before.isEmpty() || !isPlain ? before + step : before + "." + step;
    }
}
