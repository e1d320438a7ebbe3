package spoor.engine;

/// The value of one field in every row, as a code of the field's dictionary. Fields that vary
/// together share their [Codes]: a number then stands for one combination of their values, and
/// `values` tells this field's part of it.
///
/// @param values by number in `codes`, the code of the field
record Column(Codes codes, int[] values) {
    int get(int row) {
        return values[codes.get(row)];
    }
}
