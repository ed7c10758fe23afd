using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Trellis.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EvidenceReaders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "SetAsideAt",
                table: "Facts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EvidenceReaders",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReaderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceReaders", x => new { x.ItemId, x.ReaderId });
                    table.ForeignKey(
                        name: "FK_EvidenceReaders_Facts_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Facts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EvidenceReaders_People_ReaderId",
                        column: x => x.ReaderId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceReaders_ReaderId",
                table: "EvidenceReaders",
                column: "ReaderId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EvidenceReaders");

            migrationBuilder.DropColumn(
                name: "SetAsideAt",
                table: "Facts");
        }
    }
}
