package spoor.archive.aws;

import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

import spoor.archive.StoredAs;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.TreeMap;

/// An object whose bytes have begun to come. Whoever has it reads them to the end, or aborts.
///
/// @param length how many bytes, if S3 says it
/// @param abort gives up the connection
record OpenObject(InputStream in, OptionalLong length, StoredAs stored, Runnable abort)
        implements AutoCloseable {
    /// As a client of S3 returns it.
    static OpenObject of(ResponseInputStream<GetObjectResponse> in) {
        GetObjectResponse said = in.response();
        StoredAs stored =
                new StoredAs(
                        StoredTags.version(said.versionId()),
                        StoredTags.bare(said.eTag()),
                        said.lastModified() == null ? 0 : said.lastModified().toEpochMilli(),
                        new TreeMap<>(said.metadata()));
        Long length = said.contentLength();
        return new OpenObject(
                in,
                length == null ? OptionalLong.empty() : OptionalLong.of(length),
                stored,
                in::abort);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
