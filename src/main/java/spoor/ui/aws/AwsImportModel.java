package spoor.ui.aws;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import spoor.archive.aws.AwsAccess;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.BucketPlace;
import spoor.archive.aws.EventHistoryQuery;
import spoor.archive.aws.Inventory;
import spoor.archive.aws.TrailChoice;
import spoor.archive.aws.Trails.Trail;
import spoor.ui.kit.CaseTarget;
import spoor.ui.kit.Coalescer;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Words;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The three steps of an import from AWS, and what is under way. FX thread only; AWS is asked by
/// jobs.
public final class AwsImportModel {
    /// Who asks, what is wanted, how much that is.
    public enum Step {
        WHO,
        WHAT,
        HOW_MUCH
    }

    private final AwsDesk desk;
    private final Errand errand;
    private final Intake intake;
    private final CodeQuestion code;
    private final WhoModel who = new WhoModel();
    private final WhatModel what;
    private final Optional<CaseTarget> target;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.WHO);
    private final ReadOnlyObjectWrapper<Optional<SignedIn>> signedIn =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<List<Trail>>> trails =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Amount>> amount =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Amount.Totals>> totals =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public AwsImportModel(AwsDesk desk, Jobs jobs, Intake intake, CodeQuestion code, Clock clock) {
        this.desk = desk;
        this.errand = new Errand(jobs);
        this.intake = intake;
        this.code = code;
        this.what = new WhatModel(clock);
        this.target = intake.newCase();
        target.ifPresent(t -> t.fileProperty().subscribe((_, file) -> file.ifPresent(this::move)));
    }

    public WhoModel who() {
        return who;
    }

    public WhatModel what() {
        return what;
    }

    public AwsDesk desk() {
        return desk;
    }

    public CodeQuestion code() {
        return code;
    }

    /// Where the new case is to be saved; empty where the open case takes it all.
    public Optional<CaseTarget> target() {
        return target;
    }

    /// Asks where the new case is to be saved instead.
    Optional<Path> choosePlace() {
        return target.flatMap(t -> t.fileProperty().get()).flatMap(intake::choose);
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// What is under way; empty while nothing is.
    public ReadOnlyObjectProperty<Optional<String>> workingProperty() {
        return errand.workingProperty();
    }

    /// What went wrong last, as a sentence; empty where nothing did.
    public ReadOnlyStringProperty problemProperty() {
        return errand.problemProperty();
    }

    public ReadOnlyObjectProperty<Optional<SignedIn>> signedInProperty() {
        return signedIn.getReadOnlyProperty();
    }

    /// The trails of the account; empty before they were looked for.
    public ReadOnlyObjectProperty<Optional<List<Trail>>> trailsProperty() {
        return trails.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Amount>> amountProperty() {
        return amount.getReadOnlyProperty();
    }

    /// What is ticked of a listing; empty where there is none.
    public ReadOnlyObjectProperty<Optional<Amount.Totals>> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /// Whether there is a next step that can be taken now.
    public BooleanBinding readyProperty() {
        return Bindings.createBooleanBinding(
                () ->
                        errand.workingProperty().get().isEmpty()
                                && (step.get() != Step.HOW_MUCH || isImportable()),
                Stream.concat(
                                Stream.of(errand.workingProperty(), step, totals),
                                target.stream()
                                        .flatMap(t ->
                                                Stream.of(t.fileProperty(), t.problemProperty())))
                        .toArray(Observable[]::new));
    }

    private boolean isImportable() {
        return totals.get().map(t -> t.objects() > 0).orElse(true)
                && target.map(CaseTarget::isReady).orElse(true);
    }

    public void next() {
        if (errand.workingProperty().get().isPresent()) {
            return;
        }
        try {
            switch (step.get()) {
                case WHO -> check(who.access());
                case WHAT -> signedIn.get().ifPresent(this::measure);
                case HOW_MUCH -> signedIn.get().ifPresent(this::begin);
            }
        } catch (IllegalArgumentException e) {
            errand.refuse(String.valueOf(e.getMessage()));
        }
    }

    public void back() {
        cancel();
        switch (step.get()) {
            case WHO -> {}
            case WHAT -> step.set(Step.WHO);
            case HOW_MUCH -> step.set(Step.WHAT);
        }
    }

    /// Leaves what is under way.
    public void cancel() {
        code.giveUp();
        errand.stop();
    }

    /// Nobody wants anything of this any more.
    public void close() {
        cancel();
        signedIn.get().map(SignedIn::session).ifPresent(errand::close);
        signedIn.set(Optional.empty());
    }

    private void check(AwsAccess access) {
        if (signedIn.get().filter(s -> s.access().equals(access)).isPresent()) {
            errand.refuse("");
            step.set(Step.WHAT);
            return;
        }
        errand.run(
                Words.of("aws.checking"),
                stop -> SignedIn.by(access, desk, code, stop),
                this::enter,
                late -> late.session().close());
    }

    private void enter(SignedIn fresh) {
        signedIn.get().map(SignedIn::session).ifPresent(errand::close);
        signedIn.set(Optional.of(fresh));
        trails.set(Optional.empty());
        what.choose(List.of(fresh.region()));
        step.set(Step.WHAT);
    }

    public void findTrails() {
        signedIn.get()
                .ifPresent(in ->
                        errand.run(
                                Words.of("aws.findingTrails"),
                                _ -> in.session().trails(),
                                found -> trails.set(Optional.of(found)),
                                _ -> {}));
    }

    private void measure(SignedIn in) {
        switch (what.storeProperty().get()) {
            case BUCKET -> list(in);
            case HISTORY -> {
                EventHistoryQuery query = what.historyQuery();
                errand.run(
                        Words.of("aws.estimating"),
                        stop -> new Amount.Estimate(query, in.session().estimate(query, stop)),
                        this::show,
                        _ -> {});
            }
        }
    }

    private void list(SignedIn in) {
        BucketPlace place;
        try {
            place = what.bucketPlace();
        } catch (AwsException e) {
            errand.refuse(String.valueOf(e.getMessage()));
            return;
        }
        TrailChoice choice = what.bucketChoice();
        Path disk = target.flatMap(t -> t.fileProperty().get()).orElseGet(intake::place);
        Coalescer<Long> count = errand.progress(listed -> Words.of("aws.listing", listed));
        errand.run(
                Words.of("aws.listing", 0),
                stop -> {
                    Inventory found = in.session().list(place, choice, count::offer, stop);
                    if (found.objects().isEmpty()) {
                        throw new IOException(in.nothing(place, choice, stop));
                    }
                    return Amount.Listing.of(place, found, CaseTarget.room(disk));
                },
                this::show,
                _ -> {});
    }

    private void show(Amount found) {
        amount.set(Optional.of(found));
        signedIn.get().ifPresent(in -> target.ifPresent(t -> t.suggest(found.name(in))));
        switch (found) {
            case Amount.Listing listing -> {
                listing.lines().forEach(l -> l.chosen().subscribe(_ -> add(listing)));
                add(listing);
            }
            case Amount.Estimate _ -> totals.set(Optional.empty());
        }
        step.set(Step.HOW_MUCH);
    }

    /// The new case may be put on another disk.
    private void move(Path file) {
        if (step.get() == Step.HOW_MUCH
                && amount.get().orElse(null) instanceof Amount.Listing found) {
            errand.run(
                    Words.of("aws.room.looking"),
                    _ -> CaseTarget.room(file),
                    bytes -> amount.set(Optional.of(found.withRoom(bytes))),
                    _ -> {});
        }
    }

    private void add(Amount.Listing listing) {
        totals.set(Optional.of(listing.totals()));
    }

    /// The least policy that what was chosen needs, for copying.
    public String policy() {
        return amount.get().map(a -> a.policy(trails.get().orElse(List.of())).text()).orElse("");
    }

    private void begin(SignedIn in) {
        amount.get()
                .ifPresent(chosen ->
                        errand.run(
                                Words.of("aws.beginning"),
                                _ -> chosen.fetch(in),
                                fetch -> hand(in, fetch),
                                _ -> {}));
    }

    private void hand(SignedIn in, Fetch fetch) {
        target.ifPresent(CaseTarget::check);
        if (!target.map(CaseTarget::isReady).orElse(true)) {
            return;
        }
        intake.take(
                fetch,
                target,
                () -> {
                    // From here on the import owns the session.
                    if (signedIn.get().filter(in::equals).isPresent()) {
                        signedIn.set(Optional.empty());
                    }
                },
                errand::refuse);
    }
}
