package org.netloom.engine.onednn;

/// Numbers out of `dnnl_types.h`, version 3.
final class Constants {
    static final int CPU = 1;
    static final int IN_ORDER = 1;
    static final int SAME_TYPE = 0;
    static final int F32 = 3;
    static final int ANY = 1;
    static final int BLOCKS_OF_EIGHT = 102;
    static final int OUR_SCRATCHPAD = 1;

    static final int TRAINING = 64;
    static final int INFERENCE = 96;
    static final int BACKWARD = 128;

    static final int DIRECT = 0x1;
    static final int DECONVOLUTION_DIRECT = 0xa;
    static final int MAX = 0x1ff;
    static final int MEAN_WITHOUT_PADDING = 0x3ff;
    static final int ADD = 0x1fff0;

    static final int QUERY_NAME = 8;
    static final int QUERY_SRC = 129;
    static final int QUERY_DIFF_SRC = 130;
    static final int QUERY_WEIGHTS = 131;
    static final int QUERY_DIFF_WEIGHTS = 132;
    static final int QUERY_DST = 133;
    static final int QUERY_DIFF_DST = 134;
    static final int QUERY_WORKSPACE = 135;
    static final int QUERY_SCRATCHPAD = 136;

    private Constants() {}
}
