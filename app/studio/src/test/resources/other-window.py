# A window of another program, from which the files named as arguments can be dragged.
# Usage: python3 other-window.py X Y FILE...   prints "ready" once it is shown; ends with its standard input.
import pathlib
import sys

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402

x, y, *files = sys.argv[1:]
area = Gtk.EventBox()
area.add(Gtk.Label(label="files"))
area.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
area.drag_source_add_uri_targets()
area.connect(
    "drag-data-get",
    lambda widget, context, data, info, time: data.set_uris(
        [pathlib.Path(file).resolve().as_uri() for file in files]
    ),
)
window = Gtk.Window(title="files")
window.set_default_size(160, 100)
window.add(area)
window.connect("map-event", lambda *event: print("ready", flush=True))
window.show_all()
window.move(int(x), int(y))
GLib.io_add_watch(sys.stdin, GLib.IO_HUP, lambda *end: Gtk.main_quit())
Gtk.main()
