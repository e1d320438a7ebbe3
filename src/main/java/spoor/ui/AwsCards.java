package spoor.ui;

import javafx.scene.layout.Region;

import spoor.ui.aws.AwsCard;
import spoor.ui.aws.AwsImportModel;
import spoor.ui.aws.CodeQuestion;
import spoor.ui.aws.CodeView;
import spoor.ui.kit.Words;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Lays the card of an import from AWS over the window, and takes it away again. A running import
/// whose session has run out asks for a new code by a card of its own.
final class AwsCards {
    private final AwsFlow flow;
    private final Cards cards;
    private final BooleanSupplier isAskedElsewhere;
    private Optional<Region> card = Optional.empty();
    private Optional<Region> codeCard = Optional.empty();

    /// @param isAskedElsewhere whether a card that is in sight asks for codes itself
    AwsCards(AwsFlow flow, Cards cards, BooleanSupplier isAskedElsewhere) {
        this.flow = flow;
        this.isAskedElsewhere = isAskedElsewhere;
        this.cards = cards;
    }

    void bind() {
        flow.shownProperty().subscribe(this::show);
        flow.code().askedProperty().subscribe(this::ask);
    }

    private void show(Optional<AwsImportModel> asked) {
        card.ifPresent(cards::hide);
        card = asked.map(model -> new AwsCard(model, flow::dismiss).build());
        card.ifPresent(fresh -> {
            cards.show(fresh, flow::dismiss);
            // Another card may come in its place.
            fresh.parentProperty()
                    .subscribe((_, parent) -> {
                        if (parent == null && card.filter(fresh::equals).isPresent()) {
                            card = Optional.empty();
                            flow.dismiss();
                        }
                    });
        });
    }

    private void ask(Optional<CodeQuestion.Asked> asked) {
        codeCard.ifPresent(cards::hide);
        codeCard = Optional.empty();
        if (asked.isPresent() && card.isEmpty() && !isAskedElsewhere.getAsBoolean()) {
            Region view = new CodeView(flow.code()).build();
            Region fresh = Cards.card("aws-code-card", Words.of("aws.code.title"), view);
            codeCard = Optional.of(fresh);
            cards.show(fresh, flow.code()::giveUp);
        }
    }
}
