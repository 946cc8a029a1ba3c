package org.netloom.engine.executor.stages;

import java.nio.FloatBuffer;
import java.util.List;
import org.netloom.engine.executor.lanes.Lane;
import org.netloom.engine.executor.nodes.Node;

/// Mean and variance of a batch out of those of its parts, a number a channel, and what they add to
/// gradients. Every thread finds the same by itself; the first one keeps what is to be kept.
final class BatchMoments {
    private final Node.Normalize node;
    private final Lane lane;
    private final double[] shares;
    private final double count;

    /// What the way back has to know of the way forth.
    record Known(FloatBuffer mean, FloatBuffer variance, FloatBuffer gamma) {}

    BatchMoments(Node.Normalize node, Lane lane) {
        this.node = node;
        this.lane = lane;
        shares = new double[lane.lanes()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (double) lane.countOf(i) / lane.batch();
        }
        count = (double) lane.batch() * node.out().height() * node.out().width();
    }

    void takeMoving(FloatBuffer mean, FloatBuffer variance) {
        mean.put(0, node.statistics().statistic("moving_mean"));
        variance.put(0, node.statistics().statistic("moving_variance"));
    }

    /// The variance of all is the mean variance of the parts and the variance of their means.
    void join(List<FloatBuffer> means, List<FloatBuffer> variances, FloatBuffer mean, FloatBuffer variance) {
        for (int c = 0; c < mean.capacity(); c++) {
            double m = 0;
            for (int i = 0; i < shares.length; i++) {
                m += shares[i] * means.get(i).get(c);
            }
            double v = 0;
            for (int i = 0; i < shares.length; i++) {
                double away = means.get(i).get(c) - m;
                v += shares[i] * (variances.get(i).get(c) + away * away);
            }
            mean.put(c, (float) m);
            variance.put(c, (float) v);
        }
        if (lane.number() == 0) {
            move(node.statistics().statistic("moving_mean"), mean);
            move(node.statistics().statistic("moving_variance"), variance);
        }
    }

    private void move(float[] moving, FloatBuffer now) {
        double momentum = node.layer().momentum();
        for (int c = 0; c < moving.length; c++) {
            moving[c] = (float) (moving[c] * momentum + now.get(c) * (1 - momentum));
        }
    }

    /// dx = γ / σ · (dy − mean(dy) − x̂ · mean(dy · x̂)), of which the first part is there already: the
    /// others are factor · x + shift.
    void back(List<FloatBuffer> gammas, List<FloatBuffer> betas, Known known, FloatBuffer factor, FloatBuffer shift) {
        for (int c = 0; c < factor.capacity(); c++) {
            double byGamma = 0;
            double byBeta = 0;
            for (int i = 0; i < shares.length; i++) {
                byGamma += gammas.get(i).get(c);
                byBeta += betas.get(i).get(c);
            }
            double inverse =
                    1 / Math.sqrt(known.variance().get(c) + node.layer().epsilon());
            double scale = known.gamma().get(c) * inverse / count;
            double slope = -scale * byGamma * inverse;
            factor.put(c, (float) slope);
            shift.put(c, (float) (-scale * byBeta - slope * known.mean().get(c)));
            if (lane.number() == 0) {
                keep(c, byGamma, byBeta);
            }
        }
    }

    private void keep(int channel, double byGamma, double byBeta) {
        var gradients = lane.sharing().gradients();
        if (node.gamma() != null) {
            gradients.floats(node.gamma().from(), node.gamma().count()).put(channel, (float) byGamma);
        }
        if (node.beta() != null) {
            gradients.floats(node.beta().from(), node.beta().count()).put(channel, (float) byBeta);
        }
    }
}
