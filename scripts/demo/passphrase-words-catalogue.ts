/** Short plain words for passphrases that people type from the screen: more than 512, none twice. */
export const PASSPHRASE_WORDS: readonly string[] = `
  acorn actor adult afraid agent ahead alarm album alert almond amber anchor angle animal ankle answer anthem
  apple apron arch arena armour arrow artist ash aspen atlas attic aunt autumn avenue awake axle badge baker
  balcony ballad balloon bamboo banana banjo banner barber bargain barley barn barrel basil basin basket beach
  beacon beak beam bean bear beaver beech beetle bell bench berry bicycle birch biscuit blanket blaze bloom
  blossom blue boat bonfire bonnet book boot border bottle boulder bounce bowl branch brass brave bread breeze
  brick bridge bright brisk bronze brook broom brother brown brush bubble bucket buckle buffet bugle bundle
  bunny butter button cabbage cabin cable cactus cafe cake calm camel camera camp canal candle candy canoe
  canvas canyon cape captain caramel caravan carbon cargo carol carpet carrot cart castle cat cavern cedar
  celery cello cement centre cereal chain chair chalk chapel chart chase cheese cherry chess chest chime chimney
  chisel choir cider cinema circle circus citrus city clarinet clay clerk cliff clock cloud clover coach coast
  cobalt cobble cocoa coconut coffee coin collar colour comet compass concert copper coral cork corner cosy
  cotton couch cousin cover crab cradle crane crayon cream creek cricket crisp crocus crown cruise crumb crystal
  cub cup curl current curtain cushion cycle cypress daisy dance dawn deer delta denim desert desk dial diary
  dinner dock doctor dolphin donkey door double dove dragon drawer dream drift drum duck dune dust eagle early
  east easel echo elbow elder elm ember emerald engine enjoy evening fabric falcon family farm feather fence
  fern ferry fiddle field fig finch finger fjord flag flame flannel flask flint float flock floor flour flower
  flute foam folder forest fork fossil fountain fox frame freckle friend frost fruit gadget galaxy gallery
  garden garlic garnet gate gazelle gentle geyser giant ginger giraffe glacier glass glide glove goat gold
  gondola goose grain granite grape grass gravel green grove guitar gull hammer hammock harbour harp harvest hat
  hawk hazel heather hedge helmet herb heron hill hinge hobby holiday holly honey hood horizon horn horse hotel
  house humble ice igloo indigo ink inlet insect iris iron island ivory ivy jacket jaguar jam jar jasmine jelly
  jetty jewel jigsaw jolly journey juice jungle juniper kayak kettle kite kitten koala ladder ladle lagoon lake
  lamb lamp lantern larch lark laurel lavender lawn leaf leather lemon lentil letter lilac lily lime linen lion
  lizard llama lobster locket lodge lorry lotus lunch lute lyric magnet magpie mango mantle maple marble march
  margin marigold marina market marmot marsh mast meadow medal melody melon mermaid meteor middle mill mint
  mirror mitten mole monday moose morning mosaic moss moth mountain muffin mural museum music mustard napkin
  narrow navy nectar needle nest nettle night noble noodle north nutmeg oak oasis oat ocean octave olive onion
  opal opera orange orbit orchard orchid organ osprey otter oval oven owl oyster paddle page palace palm panda
  panel pansy paper parade parcel park parrot parsley pasta path pavement peach peacock pear pearl pebble
  pelican pencil penguin pepper petal piano picnic pigeon pillow pilot pine pioneer planet plaster plate plaza
  plum pocket poem polar pond pony poplar poppy porch potato potter prairie primrose prism puddle pumpkin puppet
  purple puzzle quail quartz quiet quilt quince rabbit radio radish raft rain raisin ranch raven recipe reed
  reef ribbon rice ridge ring river robin rocket root rope rose round ruby rug runner saddle saffron sage sail
  salad salmon salt sand sandal sapphire satin scarf school scooter seal season shadow shell shelter shore
  shovel signal silk silver singer sister sketch sky sledge slipper slope smile snow socket sofa south spark
  sparrow spice spider spinach spiral spoon spring spruce squirrel stable stamp star statue steam stone stork
  storm story stove straw stream street string studio sugar summer sunday sunset swallow swan sweet swift table
  tailor tango teapot temple tennis tent thistle thread thunder ticket tiger timber toast tomato torch tower
  train trellis trumpet tulip tunnel turtle twig umbrella valley vanilla velvet village violet violin wagon
  walnut walrus water wave weaver west whale wheat whistle willow window winter wolf wooden wool yarn yellow
  yoghurt zebra zigzag
`
  .trim()
  .split(/\s+/);
