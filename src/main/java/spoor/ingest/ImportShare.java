package spoor.ingest;

import spoor.archive.Archives;

import java.util.Collection;
import java.util.Set;

/// What the workers of one import share. All of it is safe for several threads.
///
/// @param known what earlier imports have read
/// @param unfinished hashes of files of which earlier imports have stored a part
/// @param claimed hashes of the files that are in the case or being read into it
/// @param twins copies of files of this import, to be recorded when those are stored
/// @param archives archives of this import, to be recorded when their members are stored
/// @param unpacker reads their members
record ImportShare(
        Dictionaries dictionaries,
        KnownFiles known,
        Set<String> unfinished,
        Set<String> claimed,
        Collection<ImportWorker.Twin> twins,
        Collection<FileEntry> archives,
        Archives unpacker,
        BatchSink sink,
        ImportCounters counters,
        FileQueue queue) {}
