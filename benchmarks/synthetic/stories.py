"""The ordinary news of a made-up world: ten sorts of story in the shapes of our own seeds, sentence by sentence.

A story is (titles, sentences), and each of these a choice of wordings. In braces: `town`, `thing` (what the story is about, its own in every
story), `a`, `b` (people of the story; `a_last`), `mayor`, `body`, `head`, `seat` (facts of the world, the same in every story), and `n[20-90]`,
a number in that range, the same wherever one story asks for that range.
"""

STORIES: tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...] = (
    (
        ("Families leave their homes as the {thing} rises", "Lower {town} is flooded by the {thing}"),
        (
            (
                "The river {thing} burst its banks above {town} overnight and flooded {n[40-320]} houses in the lower town, the fire service said.",
                "Water from the river {thing} ran through {n[40-320]} houses in {town} before dawn, according to the fire service.",
            ),
            (
                "Fire chief {a} said that the {thing} had risen faster than in any spring since {n[1950-1989y]}.",
                '"We were filling sandbags beside the {thing} at {n[5-9w]}, and by midnight we were carrying people out," said {a}, the fire chief.',
            ),
            ("About {n[90-400]} people slept in the sports hall on {thing} Road.", "The sports hall on {thing} Road took in {n[90-400]} people."),
            (
                "{mayor}, the mayor of {town}, thanked the drivers of the {thing} buses, who worked through the night.",
                "The mayor of {town}, {mayor}, asked people to keep away from the {thing} quay until the gates had been checked.",
            ),
            (
                "Engineer {b} expects the {thing} to be back in its bed by the weekend.",
                "The {thing} will fall slowly, said {b}, an engineer of the water board.",
            ),
            ("Repairs to the {thing} embankment will take {n[3-9w]} weeks.",),
        ),
    ),
    (
        ("Council keeps the {thing} library open", "{thing} library wins a reprieve"),
        (
            (
                "Councillors in {town} voted by {n[21-29]} votes to {n[11-19]} to keep the {thing} library open until the autumn.",
                "The {thing} library will stay open until the autumn, after a vote of {n[21-29]} to {n[11-19]} in the council of {town}.",
            ),
            (
                "Running the {thing} library costs {n[110-390]},000 euros a year, according to a report by the treasurer.",
                "The treasurer puts the cost of the {thing} library at {n[110-390]},000 euros a year.",
            ),
            (
                '"Nobody in the {thing} ward wants a locked door where {n[20-60]} children read every week," said {a}, who leads the volunteers.',
                "{a}, who leads the volunteers, said that {n[20-60]} people had promised to work an afternoon a week at the {thing} library.",
            ),
            (
                "The {thing} library opened in {n[1921-1958y]} and was repaired after a fire.",
                "The building dates from {n[1921-1958y]}, when {thing} was a village of weavers.",
            ),
            (
                "Councillor {b} voted against the {thing} motion and asked for a monthly report on its visitors.",
                "The {thing} plan puts too much weight on goodwill, said councillor {b}.",
            ),
            ("{mayor}, the mayor of {town}, did not take part in the {thing} vote.", "A new budget for {thing} is due before the leaves fall."),
        ),
    ),
    (
        ("Trader cleared in {thing} fire case", "Jury acquits a trader over the {thing} fire"),
        (
            (
                "{a}, accused of setting fire to the covered market on {thing} Square in {town}, was acquitted of arson after a trial of {n[3-9w]} weeks.",
                "A jury in {town} acquitted {a} of arson on Tuesday over the fire in the covered market on {thing} Square.",
            ),
            ("The fire on {thing} Square destroyed {n[22-58]} stalls.", "In the {thing} fire {n[22-58]} stalls were lost."),
            (
                '"{a_last} sold cheese on {thing} Square for {n[11-38]} years, and did not burn it down," said {b}, who spoke for the defence.',
                "{b}, who spoke for the defence, said that {a_last} had lost a shop on {thing} Square and {n[11-38]} months of work to a mistake.",
            ),
            (
                "An electrician told the court that the wires below {thing} Square had been condemned a month before.",
                "Investigators concluded that it began behind the counter of a baker on {thing} Square.",
            ),
            (
                "The traders of {thing} Square hope to open their first new stalls by Christmas.",
                "A second inquiry, into the wires below {thing} Square, is still under way.",
            ),
        ),
    ),
    (
        ("{thing} mill becomes a museum of thread", "A museum for the weavers of {thing}"),
        (
            (
                "The old mill at {thing}, where pigeons nested in the looms, is a museum of weaving with {n[9-17]} rooms.",
                "After {n[6-14]} years of work the mill at {thing} near {town} has become a museum of weaving.",
            ),
            (
                "{a}, its director, came to {thing} as a student of design and stayed for the wool.",
                "Its director is {a}, who came to {thing} as a student of design.",
            ),
            (
                '"A loom is for working, so the {n[9-17]} looms of {thing} work," {a_last} said.',
                "{a_last} said that the looms of {thing} needed oil, patience and a great deal of swearing.",
            ),
            (
                "Visitors to {thing} can try {n[4-8w]} of them, and the oldest was built in {n[1790-1860y]}.",
                "The oldest loom at {thing} was built in {n[1790-1860y]}.",
            ),
            (
                "{b}, who wove at {thing} as a girl, has given the museum her pay books.",
                "A weaver's pay books, given by {b}, show what an hour at {thing} was worth.",
            ),
            ("Some {n[18-64]},000 people a year are expected at {thing}.", "The café at {thing} closes an hour before the museum."),
        ),
    ),
    (
        ("{body} to build a solar park at {thing}", "Old quarry at {thing} goes solar"),
        (
            (
                "{body} will build a solar park in the disused quarry at {thing}, near {town}, the company announced.",
                "The company {body} announced a solar park for the disused quarry at {thing}, near {town}.",
            ),
            (
                '"The {thing} quarry gave {town} its stone, and for {n[25-45]} years it will give the town its light," said {a}, who leads the project.',
                "{a}, who leads the project, called the {thing} quarry the best of {n[25-45]} sites.",
            ),
            (
                "It is to have {n[40-96]},000 panels, enough for {n[11-29]},000 homes around {thing}.",
                "With {n[40-96]},000 panels it should serve {n[11-29]},000 homes around {thing}.",
            ),
            ("{body} is based in {seat}.", "The {thing} park will be led from {seat}, where {body} is based."),
            (
                "A footpath round the rim of the {thing} quarry stays open.",
                "Lorries will use the northern gate of the {thing} quarry only, said {b}, who speaks for the county.",
            ),
            ("Work at {thing} starts in the autumn and should take {n[12-17]} months.",),
        ),
    ),
    (
        ("Storm {thing} leaves the coast without power", "{town} counts the cost of storm {thing}"),
        (
            (
                "Storm {thing} crossed the coast at {town} before dawn, bringing down power lines and trees.",
                "Power lines and trees came down along the coast at {town} as storm {thing} passed before dawn.",
            ),
            (
                "In storm {thing} the wind reached {n[112-168]} kilometres an hour at the lighthouse.",
                "Gusts of {n[112-168]} kilometres an hour were measured at the lighthouse in storm {thing}.",
            ),
            (
                "Storm {thing} sank {n[11-29]} fishing boats at their moorings, harbour master {b} said.",
                "Harbour master {b} counted {n[11-29]} boats sunk by storm {thing}.",
            ),
            (
                '"The roof floated very well past {thing} Point for {n[31-59]} minutes," said {a}, who sells herring there.',
                '"It was a good roof, and it flew over {n[31-59]} gardens to {thing} Point," said {a}, a fishmonger.',
            ),
            (
                "Insurers expect claims of about {n[12-88]} million euros after storm {thing}.",
                "Storm {thing} may cost insurers about {n[12-88]} million euros.",
            ),
            ("{mayor}, the mayor of {town}, asked people to stay indoors while storm {thing} passed.",),
        ),
    ),
    (
        ("{thing} Rovers end a long season with a draw", "Late goal saves a point for {thing} Rovers"),
        (
            (
                "{thing} Rovers drew 2-2 with {town} on Saturday and finished the season in {n[7-15th]} place.",
                "A draw with {town} on Saturday left {thing} Rovers in {n[7-15th]} place.",
            ),
            ("{a} scored both goals for {thing} Rovers.", "Both goals for {thing} Rovers were scored by {a}."),
            (
                '"At {thing} we played {n[52-74]} minutes of our best football and the rest of somebody else\'s," said {b}, the manager.',
                "Manager {b} said that {thing} Rovers had played well for {n[52-74]} minutes and slept for the rest.",
            ),
            ("The club sold {n[90-240]},000 tickets over the season at {thing} Park.", "Over the season {n[90-240]},000 people came to {thing} Park."),
            ("A new stand at {thing} Park holds {n[14-38]}00 people.", "The new stand at {thing} Park has room for {n[14-38]}00 people."),
            ("{thing} Rovers begin their next season with a camp on an island.",),
        ),
    ),
    (
        ("How the {thing} bridge was moved", "A bridge on new feet at {thing}"),
        (
            (
                "The railway bridge at {thing}, which weighs {n[1100-2900]} tonnes, was moved {n[6-11w]} metres to the east at the weekend.",
                "At the weekend a crew of {n[18-44]} moved the railway bridge at {thing}, near {town}, by {n[6-11w]} metres.",
            ),
            ("It was built in {n[1871-1909y]} by the engineer {a}.", "The engineer {a} built the {thing} bridge in {n[1871-1909y]}."),
            (
                '"The {thing} bridge is the same bridge, and {n[61-97]} percent of its rivets are the same," said {b}, who led the project.',
                "{b}, who led the project, said that one of the jacks at {thing} had lost pressure for {n[21-48]} minutes.",
            ),
            (
                "The {thing} project cost {n[19-63]} million euros, its managers say.",
                "Its managers put the cost of the {thing} project at {n[19-63]} million euros.",
            ),
            ("About {n[12-44]}00 people watched from the banks at {thing}.", "On the banks at {thing} about {n[12-44]}00 people watched."),
            ("Trains will cross at {thing} again from the winter, and buses run until then.", "Kingfishers nest in the old piers at {thing}, which will stay."),
        ),
    ),
    (
        ("{body} opens a works at {thing}", "New works at {thing} for {body}"),
        (
            (
                "{body} has opened a works at {thing}, outside {town}, that is to give work to {n[60-240]} people.",
                "A works of {body} at {thing}, outside {town}, is to give work to {n[60-240]} people.",
            ),
            ("{head} runs {body}, which was founded in {founded}.", "{body}, founded in {founded}, is run by {head}."),
            ("The company has its headquarters in {seat}.", "{body} has its headquarters in {seat}."),
            (
                '"At {thing} we looked at {n[12-48]} empty halls before we found a dry one," said {a}, the manager of the works.',
                "{a}, the manager of the works, said that the halls at {thing} had been empty for {n[12-48]} years.",
            ),
            ("{mayor}, the mayor of {town}, cut the ribbon at {thing}.", "At {thing} the ribbon was cut by {mayor}, the mayor of {town}."),
            (
                "The union asked for a bus from the station to {thing}, said {b}, its secretary.",
                "Unions want a canteen at {thing}, their secretary, {b}, said.",
            ),
        ),
    ),
    (
        ("Clinic board hears of shorter waits at {thing}", "Minutes of the {thing} clinic"),
        (
            (
                "The board of the {thing} clinic in {town} met for three hours and heard that {n[11-34]} beds would be added.",
                "The {thing} clinic in {town} will add {n[11-34]} beds, its board was told.",
            ),
            (
                "Treasurer {a} expects the {thing} clinic to spend {n[210-870]},000 euros on agency nurses this year.",
                "Agency nurses will cost the {thing} clinic {n[210-870]},000 euros this year, according to {a}, its treasurer.",
            ),
            (
                '"The windows of the {thing} wing come in {n[3-8w]} weeks, and nobody will miss the draught," said {b}, head of estates.',
                "Head of estates {b} told the board that the {thing} wing was on schedule.",
            ),
            ("At {thing} a first appointment now takes {n[9-26]} days to get.", "The wait for a first appointment at {thing} is {n[9-26]} days."),
            ("A member asked whether the {thing} canteen would open on Sundays.", "The {thing} canteen may open on Sundays, if the committee agrees."),
            ("The car park at {thing} stays open throughout the works.",),
        ),
    ),
)
