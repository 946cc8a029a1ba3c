package org.netloom.core.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.netloom.core.dataset.catalogue.KnownSet.SetFile;

class CatalogueTest {
    @Test
    void every_set_of_the_catalogue_is_found_and_fully_described() throws Exception {
        for (var set : Catalogue.sets()) {
            assertThat(Catalogue.named(set.name())).isSameAs(set);
            assertThat(set.files()).allMatch(file -> file.sha256().matches("[0-9a-f]{64}") && file.bytes() > 0);
            assertThat(set.files()).extracting(SetFile::name).doesNotHaveDuplicates();
        }
        assertThatThrownBy(() -> Catalogue.named("imagenet")).hasMessageContaining("fashion-mnist");
    }
}
