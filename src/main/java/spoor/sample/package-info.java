/// A believable CloudTrail archive with one story of known truth, for trying Spoor, for its tests
/// and for its benchmarks. The same seed and size give the same bytes. Depends on no other package.
@NullMarked
package spoor.sample;

import org.jspecify.annotations.NullMarked;
