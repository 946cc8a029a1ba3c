package org.netloom.core.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.dataset.work.Progress;

class LabelTableTest {
    @TempDir
    Path folder;

    private void pictures(String... names) throws Exception {
        for (int i = 0; i < names.length; i++) {
            TestPictures.write(folder.resolve(names[i]), i);
        }
    }

    @Test
    void findsFilesLabelsAndSplitsAndReportsWhatIsMissingOrSurplus() throws Exception {
        pictures("images/1.png", "images/2.png", "images/3.png", "images/4.png", "images/extra.png");
        Files.writeString(
                folder.resolve("labels.csv"),
                "id,age,class,split\r\n1,7,\"cat, small\",train\r\n2,8,dog,test\r\n3,9,dog,val\r\n99,1,dog,train\r\n4,3,,train\r\n");

        var dataset = DatasetScan.of(folder, Progress.NONE);

        assertThat(dataset.classes()).containsExactly("cat, small", "dog");
        assertThat(dataset.samples())
                .containsExactly(
                        new Sample("images/1.png", 0, Split.TRAIN),
                        new Sample("images/2.png", 1, Split.TEST),
                        new Sample("images/3.png", 1, Split.VALIDATION));
        assertThat(dataset.faults())
                .extracting(FileFault::file, fault -> fault.status().key())
                .contains(
                        tuple("labels.csv", "used"),
                        tuple("99", "refused"),
                        tuple("images/4.png", "refused"),
                        tuple("images/extra.png", "ignored"));
    }

    @Test
    void columnsAreToldByTheirValuesWhereTheHeadingsSayNothing() throws Exception {
        pictures("a.png", "b.png", "c.png", "d.png");
        Files.writeString(
                folder.resolve("list.csv"),
                "what;which;when\nrose;a.png;1\ntulip;b.png;2\nrose;c.png;3\nrose;d.png;4\n");

        var dataset = DatasetScan.of(folder, Progress.NONE);

        assertThat(dataset.classes()).containsExactly("rose", "tulip");
        assertThat(dataset.count(Split.TRAIN)).isEqualTo(4);
    }

    @Test
    void aTableThatClimbsOutOfTheFolderNamesNothing() throws Exception {
        TestPictures.write(folder.resolve("secret.png"), 1);
        var root = Files.createDirectory(folder.resolve("set"));
        TestPictures.write(root.resolve("a/1.png"), 2);
        TestPictures.write(root.resolve("b/1.png"), 3);
        Files.writeString(root.resolve("labels.csv"), "file,label\n../secret.png,x\n../secret.png,y\n");

        assertThat(DatasetScan.of(root, Progress.NONE).classes()).containsExactly("a", "b");
    }

    @Test
    void aTableAboutSomethingElseLeavesClassFoldersAlone() throws Exception {
        pictures("cat/1.png", "cat/2.png", "dog/1.png");
        Files.writeString(folder.resolve("sizes.csv"), "file,width\ncat/1.png,8\ncat/2.png,9\ndog/1.png,8\n");

        assertThat(DatasetScan.of(folder, Progress.NONE).classes()).containsExactly("cat", "dog");
    }

    @Test
    void aSplitOfAnotherNameIsNoReasonToLearnFromAPicture() throws Exception {
        pictures("1.png", "2.png", "3.png", "4.png", "5.png");
        Files.writeString(
                folder.resolve("labels.csv"),
                "file,label,usage\n1.png,a,Training\n2.png,b,PublicTest\n3.png,a,PrivateTest\n4.png,b,eval\n5.png,b,\n");

        var dataset = DatasetScan.of(folder, Progress.NONE);

        assertThat(dataset.samples())
                .containsExactly(
                        new Sample("1.png", 0, Split.TRAIN),
                        new Sample("2.png", 1, Split.VALIDATION),
                        new Sample("3.png", 0, Split.TEST),
                        new Sample("5.png", 1, null));
        assertThat(dataset.faults())
                .extracting(FileFault::file, fault -> fault.status().key())
                .contains(tuple("4.png", "refused"));
    }

    @Test
    void aColumnCalledSetThatNamesNoSplitIsPassedOver() throws Exception {
        pictures("1.png", "2.png");
        Files.writeString(folder.resolve("labels.csv"), "file,label,dataset\n1.png,a,flowers\n2.png,b,flowers\n");

        assertThat(DatasetScan.of(folder, Progress.NONE).samples()).hasSize(2);
    }

    @Test
    void ofMoreTablesTheOneThatTellsMostCounts() throws Exception {
        pictures("train/1.png", "train/2.png", "train/3.png", "test_images/4.png", "test_images/5.png");
        Files.writeString(folder.resolve("sample_submission.csv"), "id,label\n4,cat\n5,cat\n");
        Files.writeString(folder.resolve("train.csv"), "id,label\n1,cat\n2,dog\n3,cat\n");

        var dataset = DatasetScan.of(folder, Progress.NONE);

        assertThat(dataset.samples())
                .extracting(Sample::file)
                .containsExactly("train/1.png", "train/2.png", "train/3.png");
        assertThat(dataset.faults())
                .extracting(FileFault::file, fault -> fault.status().key())
                .contains(tuple("train.csv", "used"), tuple("sample_submission.csv", "ignored"));
    }

    @Test
    void readsWhatExcelWritesAndPassesOverWhatIsNoTable() throws Exception {
        pictures("1.png", "2.png");
        Files.write(folder.resolve("a.csv"), new byte[] {0, 1, (byte) 0x81, 2});
        Files.writeString(folder.resolve("b.csv"), "x".repeat(3 << 20));
        Files.writeString(
                folder.resolve("labels.csv"),
                "file;label\r\n1.png;Bär\r\n2.png;\"Küh\"\"e\"\"\"\r\n",
                Charset.forName("windows-1252"));

        assertThat(DatasetScan.of(folder, Progress.NONE).classes()).containsExactly("Bär", "Küh\"e\"");
    }

    @Test
    void readsUtf16() throws Exception {
        pictures("1.png", "2.png");
        Files.writeString(folder.resolve("labels.csv"), "file\tlabel\n1.png\tБ\n2.png\t漢", StandardCharsets.UTF_16);

        assertThat(DatasetScan.of(folder, Progress.NONE).classes()).containsExactly("Б", "漢");
    }
}
