package org.netloom.studio.dataset;

import static org.netloom.studio.support.Localization.text;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.FileStatus;

/// The files that are not used plainly, each with its reason.
final class FaultList extends ListView<FileFault> {

    FaultList() {
        setId("faults");
        getStyleClass().add("fault-list");
        setCellFactory(list -> new FaultCell());
    }

    private static final class FaultCell extends ListCell<FileFault> {
        private final Label file = new Label();
        private final Label reason = new Label();
        private final VBox box = new VBox(file, reason);

        FaultCell() {
            reason.setWrapText(true);
            reason.getStyleClass().addAll("dim", "small-text");
            setPrefWidth(1);
        }

        @Override
        protected void updateItem(@Nullable FileFault fault, boolean empty) {
            super.updateItem(fault, empty);
            if (fault == null || empty) {
                setGraphic(null);
                return;
            }
            file.setText(fault.file());
            reason.setText(text("{0}: {1}", status(fault.status()), text(fault.reason())));
            setGraphic(box);
        }

        private static String status(FileStatus status) {
            return switch (status) {
                case USED -> text("Used");
                case REFUSED -> text("Refused");
                case DUPLICATE -> text("Used, though a duplicate");
                case IGNORED -> text("Ignored");
            };
        }
    }
}
