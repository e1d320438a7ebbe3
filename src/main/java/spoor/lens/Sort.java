package spoor.lens;

import spoor.event.Field;

/// The order of the rows. Rows that are equal in the field stay in the order of time.
public record Sort(Field field, boolean isDescending) {
    public static final Sort BY_TIME = new Sort(Field.EVENT_TIME, false);
}
