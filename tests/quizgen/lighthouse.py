"""An article written for the tests, with facts of every kind."""

TITLE = "The lighthouses of Bell Rock and Skerryvore"
TEXT = """\
The lighthouses of Bell Rock and Skerryvore

The Bell Rock Lighthouse stands in the North Sea, off the coast of Scotland. It was built by \
Robert Stevenson between 1807 and 1810. The Bell Rock Lighthouse is 35 metres tall. Robert \
Stevenson employed 60 workers on the rock. Robert Stevenson was born in Glasgow in 1772. He \
trained in Edinburgh with Thomas Smith. Smith had founded a factory for lamps in Edinburgh.

The builders and their stone

The stone for the tower came from Aberdeen. More than 2,500 blocks of granite were carried to \
the rock by ship. In April 1810, the storm of Arbroath destroyed 12 boats. The Northern \
Lighthouse Board paid for the tower. The Northern Lighthouse Board was founded in 1786 and has \
its seat in Edinburgh. A lighthouse is a tower that guides ships with a strong lamp. Granite is \
a hard rock that forms from slowly cooling magma. Granite resists the waves of the North Sea.

Skerryvore

Alan Stevenson, the eldest son of Robert Stevenson, designed the tower of Skerryvore. The \
Skerryvore Lighthouse was finished in 1844. It has 151 steps. Alan Stevenson travelled to France \
in 1834. In Paris, he met Leonor Fresnel. Fresnel showed him lenses made of glass. Queen \
Victoria visited Scotland in 1842. According to the Northern Lighthouse Board, Skerryvore cost \
90,000 pounds. David Brewster criticised the lamps of the Northern Lighthouse Board in 1827. \
Walter Scott visited the Bell Rock Lighthouse on 30 July 1814. Scott wrote a poem about it.

Later years

The lamps of Bell Rock were fuelled with whale oil until 1843. The last keepers left the Bell \
Rock Lighthouse in October 1988. Today 208 lighthouses in Scotland work without keepers. \
Japan asked for help in 1868. Richard Brunton, an engineer from Aberdeen, built 26 lighthouses \
in Japan. Brunton left Yokohama in 1876. Norway, Denmark and Japan copied the towers.
"""
