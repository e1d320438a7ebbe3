package spoor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The colours of the kinds of events, seen by various eyes. Weak eyes after Machado, Oliveira and
/// Fernandes (2009), distances in Oklab, where 0.02 is what one just notices side by side.
class KindColoursTest {
    private static final Path SHEETS = Path.of("resources/spoor/ui/css");
    private static final Pattern KIND = Pattern.compile("-spoor-kind-\\w+: #(\\w{6});");

    private enum Eyes {
        USUAL(0.14, new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        WITHOUT_RED(
                0.11,
                new double[][] {
                    {0.152286, 1.052583, -0.204868},
                    {0.114503, 0.786281, 0.099216},
                    {-0.003882, -0.048116, 1.051998}
                }),
        WITHOUT_GREEN(
                0.11,
                new double[][] {
                    {0.367322, 0.860646, -0.227968},
                    {0.280085, 0.672501, 0.047413},
                    {-0.011820, 0.042940, 0.968881}
                }),
        WITHOUT_BLUE(
                0.09,
                new double[][] {
                    {1.255528, -0.076749, -0.178779},
                    {-0.078411, 0.930809, 0.147602},
                    {0.004733, 0.691367, 0.303900}
                });

        private final double least;

        @SuppressWarnings("ImmutableEnumChecker")
        private final double[][] seen;

        Eyes(double least, double[][] seen) {
            this.least = least;
            this.seen = seen;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens.css", "tokens-dark.css"})
    void canBeToldApartByAnyEyes(String sheet) throws IOException {
        List<String> colours =
                KIND.matcher(Files.readString(SHEETS.resolve(sheet)))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();
        assertThat(colours).hasSize(9);
        List<String> alike = new ArrayList<>();
        for (Eyes eyes : Eyes.values()) {
            for (int i = 0; i < colours.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double apart = apart(lab(colours.get(i), eyes), lab(colours.get(j), eyes));
                    if (apart < eyes.least) {
                        alike.add(
                                "%s %s %s %.3f"
                                        .formatted(eyes, colours.get(i), colours.get(j), apart));
                    }
                }
            }
        }
        assertThat(alike).isEmpty();
    }

    private static double apart(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }

    private static double[] lab(String hex, Eyes eyes) {
        double[] light = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            light[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        double[] seen = times(eyes.seen, light);
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.clamp(seen[i], 0, 1);
        }
        double[] cones =
                times(
                        new double[][] {
                            {0.4122214708, 0.5363325363, 0.0514459929},
                            {0.2119034982, 0.6806995451, 0.1073969566},
                            {0.0883024619, 0.2817188376, 0.6299787005}
                        },
                        seen);
        for (int i = 0; i < 3; i++) {
            cones[i] = Math.cbrt(cones[i]);
        }
        return times(
                new double[][] {
                    {0.2104542553, 0.7936177850, -0.0040720468},
                    {1.9779984951, -2.4285922050, 0.4505937099},
                    {0.0259040371, 0.7827717662, -0.8086757660}
                },
                cones);
    }

    private static double[] times(double[][] matrix, double[] by) {
        double[] result = new double[3];
        for (int i = 0; i < 3; i++) {
            result[i] = matrix[i][0] * by[0] + matrix[i][1] * by[1] + matrix[i][2] * by[2];
        }
        return result;
    }
}
