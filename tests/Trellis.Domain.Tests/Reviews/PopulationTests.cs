using Trellis.Domain.People;
using Trellis.Domain.Reviews;

namespace Trellis.Domain.Tests.Reviews;

public class PopulationTests
{
    private static readonly FamilyId Product = new("product");
    private static readonly Id<Person> Mia = Id<Person>.New();
    private static readonly Id<Person> Mo = Id<Person>.New();
    private static readonly PopulationMember Ana = Somebody("ana@x.example", ("Location", "Berlin"), ("Contract", "full"));
    private static readonly PopulationMember Ben = Somebody("ben@x.example", ("location", "Madrid"));
    private static readonly PopulationMember Cleo = Somebody("cleo@x.example");
    private static readonly PopulationMember[] All = [Ana, Ben, Cleo];

    [Fact]
    public void Families_alone_take_everybody_in_them()
    {
        var elsewhere = Cleo with { Family = new("engineering") };

        Assert.Equal([Ana.Person, Ben.Person], new Population([Product]).Among([Ana, Ben, elsewhere], _ => null));
        Assert.False(new Population([Product]).IsNarrow);
    }

    [Fact]
    public void Of_one_attribute_any_value_fits_of_several_each_has_to()
    {
        Population population = new([Product]) { Having = [new("location", "berlin"), new("LOCATION", "Madrid")] };

        Assert.Equal([Ana.Person, Ben.Person], population.Among(All, _ => null));
        Assert.Equal([Ana.Person], (population with { Having = [.. population.Having, new("contract", "full")] }).Among(All, _ => null));
    }

    [Fact]
    public void A_level_is_asked_about_like_an_attribute()
    {
        Population population = new([Product]) { Having = [new("Level", "p3"), new("level", "P4")] };

        Assert.Equal([Ana.Person], population.Among([Ana with { Level = new("P3") }, Ben with { Level = new("P2") }, Cleo], _ => null));
        Assert.True(population.IsNarrow);
    }

    [Fact]
    public void Below_somebody_are_those_who_report_through_others_too_and_not_they_themselves()
    {
        Population population = new([Product]) { Under = Mia };
        var managerOf = new Dictionary<Id<Person>, Id<Person>> { [Ana.Person] = Mo, [Mo] = Mia, [Ben.Person] = Mia };

        Assert.Equal([Ana.Person, Ben.Person], population.Among([.. All, Cleo with { Person = Mia }], p => managerOf.TryGetValue(p, out var manager) ? manager : null));
    }

    [Fact]
    public void A_ring_of_managers_ends()
    {
        var managerOf = new Dictionary<Id<Person>, Id<Person>> { [Ana.Person] = Mo, [Mo] = Ben.Person, [Ben.Person] = Mo };

        Assert.Empty(new Population([Product]) { Under = Mia }.Among([Ana], p => managerOf[p]));
    }

    [Fact]
    public void A_list_takes_only_itself_and_an_exception_wins_over_it() =>
        Assert.Equal([Ana.Person], new Population([Product]) { Only = ["ANA@x.example", "ben@x.example"], Except = ["Ben@x.example"] }.Among(All, _ => null));

    [Fact]
    public void Whoever_is_left_out_has_a_reason()
    {
        Population population = new([Product]) { Except = [Ana.Email], Having = [new("location", "Berlin")] };
        LeftOutReason elsewhere = new(LeftOutBecause.Attribute, "location");
        Assert.Equal(new() { [Ana.Person] = new(LeftOutBecause.Excepted), [Ben.Person] = elsewhere, [Cleo.Person] = elsewhere }, Reasons(population));
        Assert.Equal(new() { [Ben.Person] = new(LeftOutBecause.NotListed), [Cleo.Person] = new(LeftOutBecause.NotListed) }, Reasons(new([Product]) { Only = [Ana.Email] }));
        Assert.Equal(new() { [Ben.Person] = new(LeftOutBecause.NotBelow), [Cleo.Person] = new(LeftOutBecause.NotBelow) }, Reasons(new([Product]) { Under = Mia }));

        static Dictionary<Id<Person>, LeftOutReason> Reasons(Population of) => new(of.LeftOutOf(All, p => p == Ana.Person ? Mia : null));
    }

    private static PopulationMember Somebody(string email, params (string Name, string Value)[] attributes) =>
        new(Id<Person>.New(), email, Product, [.. attributes.Select(a => new PersonAttribute(a.Name, a.Value))]);
}
