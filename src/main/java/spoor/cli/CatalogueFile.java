package spoor.cli;

import picocli.CommandLine.Model.CommandSpec;

import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.engine.Cancel;
import spoor.event.EventCatalogue;
import spoor.export.TextTable;
import spoor.settings.Folders;
import spoor.settings.OwnCatalogue;

/// The catalogue with the user's own entries, for commands.
final class CatalogueFile {
    private CatalogueFile() {}

    /// What is wrong with the user's file goes to the error output; the rest of it counts.
    static EventCatalogue read(CommandSpec spec) {
        OwnCatalogue own = OwnCatalogue.read(Folders.ofThisUser());
        own.complaints()
                .forEach(one -> spec.commandLine().getErr().println("spoor: " + plain(one)));
        return own.catalogue();
    }

    /// What a case holds, with areas and signals by that catalogue, and traced.
    static Evidence evidence(CaseFile file, CommandSpec spec, Cancel cancel) {
        return file.evidence(cancel).withCatalogue(read(spec)).traced(cancel);
    }

    private static String plain(String text) {
        return TextTable.plain(text);
    }
}
