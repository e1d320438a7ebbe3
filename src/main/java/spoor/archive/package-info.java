/// Where log bytes come from: folders, files, gzip, zip, tar. The only place for archive formats.
@NullMarked
package spoor.archive;

import org.jspecify.annotations.NullMarked;
