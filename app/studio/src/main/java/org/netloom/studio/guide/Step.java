package org.netloom.studio.guide;

/// What the guide asks for, in its order. `target` is the CSS selector of what is to be clicked; all
/// but the last end when it is done.
public enum Step {
    OPEN(
            "Open the shapes",
            "1,500 drawn circles, squares, triangles, stars and crosses, with a small net. It is a copy of your own:"
                    + " change what you like.",
            "#sample-shapes"),
    PICTURES("Look at the pictures", "A net learns from examples. Click Data to see them.", "#place-data"),
    NET(
            "These are the examples",
            "Each class has a folder. One picture in five is kept aside, to see whether the net understands or only"
                    + " knows by heart. When you have seen enough, click Design.",
            "#place-design"),
    BLOCK(
            "This is the net",
            "A picture goes in at the top, and each block makes something of it. The numbers on a block are the shape"
                    + " of what comes out. Click this one.",
            "#block-conv2d"),
    TRAIN(
            "On the right are its options",
            "This block slides small filters over the picture, and learns what they look for. Each number can be"
                    + " changed, and every change undone with Ctrl+Z. Now press Train.",
            "#train"),
    CURVES(
            "It learns",
            "The net guesses, sees how wrong it was, and shifts each of its weights a little, some hundred times."
                    + " Click Train on the left to watch: loss is how wrong it is, accuracy the share that it gets"
                    + " right. It takes a moment.",
            "#place-train"),
    RESULTS(
            "It has learnt",
            "The curve of the validation is of pictures that it did not learn from. Click Results to see what it mixes"
                    + " up.",
            "#place-results"),
    ASK(
            "What it mixes up",
            "Each row is what a picture shows, each column what the net took it for. A click on a number shows its"
                    + " pictures. Then click Predict.",
            "#place-predict"),
    TRY(
            "Let it answer",
            "Here the net says what pictures show. Give it one that it has never seen. You can drop or paste pictures"
                    + " of your own, too.",
            "#try-one"),
    END(
            "That was all",
            "You have trained a net and asked it. Next: a folder of your own pictures, one folder for each class.",
            "");

    private final String title;
    private final String words;
    private final String target;

    Step(String title, String words, String target) {
        this.title = title;
        this.words = words;
        this.target = target;
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }

    String target() {
        return target;
    }
}
