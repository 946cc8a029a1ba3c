package org.netloom.engine.cli;

import picocli.CommandLine.IVersionProvider;

/// Netloom's version, from its jar; a class folder has none.
final class Version implements IVersionProvider {
    static String text() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "netloom, not packaged" : "netloom " + version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
