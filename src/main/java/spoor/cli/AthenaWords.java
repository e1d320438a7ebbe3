package spoor.cli;

import picocli.CommandLine.Model.CommandSpec;

import spoor.athena.ask.AthenaAnswer;
import spoor.athena.ask.AthenaEngine;
import spoor.athena.ask.Cost;
import spoor.athena.ask.Figures;
import spoor.engine.EventTable;
import spoor.engine.Rows;
import spoor.export.FieldsCsv;
import spoor.export.TextTable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// An answer of Athena as commands print it.
final class AthenaWords {
    private AthenaWords() {}

    /// @return how many rows there are
    static long write(AthenaAnswer told, boolean isCsv, OutputStream out) throws IOException {
        EventTable table = told.table();
        Rows rows = told.answer().rows();
        StringBuilder text = new StringBuilder();
        if (isCsv) {
            new FieldsCsv(AthenaEngine.ROW_FIELDS).write(table, rows, text);
        } else {
            text.append(new TextTable().head());
            for (int place = 0; place < rows.size(); place++) {
                text.append(TextTable.line(table, rows.at(place)));
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        return rows.size();
    }

    /// What is to be said beside an answer, and what it cost.
    ///
    /// @param counted stands before the cost; may be empty
    static void print(AthenaAnswer told, String counted, CommandSpec spec) {
        PrintWriter err = spec.commandLine().getErr();
        told.refused().forEach(refused -> err.println("spoor: " + refused.why()));
        told.remarks().forEach(remark -> err.println("spoor: " + remark));
        err.println("spoor: " + counted + cost(told.cost()));
    }

    /// What was read and what that costs, in a sentence.
    static String cost(Cost cost) {
        return "Athena read "
                + Figures.bytes(cost.bytesScanned())
                + ", about "
                + Figures.price(cost.price())
                + ".";
    }
}
