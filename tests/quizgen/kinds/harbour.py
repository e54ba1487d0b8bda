"""An article written for the tests, with what items of several facts are made from."""

TITLE = "The harbour of Bergen"
TEXT = """\
The harbour of Bergen

The harbour of Bergen was founded in 1070. The harbour of Bergen has 42 piers and 18 cranes. \
Olaf Kyrre founded the city of Bergen in 1070. Merchants from Lübeck opened an office in Bergen \
in 1360. The harbour of Bergen burned down in 1702. The Bergen Railway was begun in 1875. The \
Bergen Railway was opened in 1909. The Bergen Railway has 182 tunnels.

People of the harbour

Haakon Lie, the mayor of Bergen, met Clara Whitfield, the director of the Aldenham Museum. \
Sigrid Dahl, the captain of the Nordlys, met Erik Berg, the editor of the Bergen Gazette. Edvard \
Grieg was born in Bergen in 1843. Ludvig Holberg published comedies about merchants. Amalie Skram \
wrote novels about unhappy wives. Ole Bull founded a theatre for actors from Norway.

Goods of the harbour

Bergen exports oil, timber and fish to Germany. Lübeck exported salt, flour and beer to Norway. \
A fjord is a narrow arm of the sea between cliffs. A glacier is a slow river of ice on a \
mountain. A lagoon is a shallow lake behind a bank of sand. Denmark, Norway and Sweden founded \
the Nordic Council in 1952. Finland and Estonia joined the Baltic League in 1960. The northern \
coast of Norway has many deep fjords. The price of stockfish rose in the harbour of Bergen in \
1740. About 55% of the ships of Bergen carry fish. The winter storm of 1990 destroyed 30 boats \
of the harbour.
"""
